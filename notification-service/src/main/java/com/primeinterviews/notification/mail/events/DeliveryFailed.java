package com.primeinterviews.notification.mail.events;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code delivery.failed.v1}: a message was given up after its last try.
 *
 * @param attempts tries made
 * @param reason short and technical, without personal data
 */
record DeliveryFailed(
    UUID deliveryId,
    UUID userId,
    String channel,
    String template,
    int attempts,
    String reason,
    Instant occurredAt) {}
