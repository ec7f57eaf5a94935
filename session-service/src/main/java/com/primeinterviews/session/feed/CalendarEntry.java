package com.primeinterviews.session.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a calendar.
 *
 * @param sequence grows whenever it is moved or called off
 * @param link where it takes place
 */
record CalendarEntry(
    UUID id,
    int sequence,
    Instant updatedAt,
    Instant start,
    Instant end,
    String summary,
    Standing standing,
    @Nullable String link) {

  /** How far one can count on it. */
  enum Standing {
    TENTATIVE,
    CONFIRMED,
    CANCELLED
  }
}
