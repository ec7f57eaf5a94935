package com.primeinterviews.analytics.overview;

import java.time.Instant;
import java.util.UUID;

/**
 * How the sending of one message ended.
 *
 * @param channel for example {@code email}
 * @param durationMs from queueing to hand-over; 0 for a failure
 */
public record Delivery(
    UUID id, String channel, boolean succeeded, long durationMs, Instant occurredAt) {

  /**
   * Deliveries carry no version: the later outcome stands, and of two at the same instant the
   * success, as a message that went out does not come back.
   */
  boolean supersedes(Delivery other) {
    int order = occurredAt.compareTo(other.occurredAt);
    return order > 0 || (order == 0 && succeeded && !other.succeeded);
  }
}
