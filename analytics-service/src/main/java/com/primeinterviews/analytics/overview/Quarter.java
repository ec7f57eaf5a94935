package com.primeinterviews.analytics.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A quarter of an hour, named by its start: the longest span of which the days of every time zone
 * in use are made, as their offsets go down to 45 minutes.
 */
record Quarter(Instant start) {

  private static final long SECONDS = Duration.ofMinutes(15).toSeconds();

  static Quarter of(Instant instant) {
    long seconds = instant.getEpochSecond();
    return new Quarter(Instant.ofEpochSecond(seconds - Math.floorMod(seconds, SECONDS)));
  }

  OffsetDateTime column() {
    return start.atOffset(ZoneOffset.UTC);
  }
}
