package com.primeinterviews.session.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * A feature that knows more of a person's time than hours and bookings say. Whoever changes what it
 * answers tells {@link CalendarChanges}.
 */
public interface TimeSource {

  /** All that overlaps the span; in one statement, for every listing and booking asks. */
  PersonalTime of(UUID personId, TimeSpan within);

  /** Whether it opens any time that ends after the instant. */
  boolean opensAfter(UUID personId, Instant instant);
}
