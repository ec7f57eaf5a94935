package com.primeinterviews.notification.mail.events;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code delivery.succeeded.v1}: a message was handed to its provider.
 *
 * @param attempts tries made, 1 or more
 * @param durationMs milliseconds from queueing to hand-over
 */
record DeliverySucceeded(
    UUID deliveryId,
    UUID userId,
    String channel,
    String template,
    int attempts,
    long durationMs,
    Instant occurredAt) {}
