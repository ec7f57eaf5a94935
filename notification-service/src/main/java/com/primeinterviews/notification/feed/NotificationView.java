package com.primeinterviews.notification.feed;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A notification as its owner sees it, in lists and over the socket alike. */
public record NotificationView(
    UUID id,
    NotificationType type,
    String title,
    String body,
    Map<String, Object> data,
    Instant createdAt,
    boolean read) {}
