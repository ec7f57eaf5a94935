package com.primeinterviews.analytics.overview;

import com.primeinterviews.analytics.sessions.SessionStatus;
import com.primeinterviews.analytics.sessions.TrackedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one session counts for in the quarter it was booked in.
 *
 * @param answerSeconds from booking to the mentor's confirmation; null while there is none
 */
record BookingShare(Quarter quarter, SessionStatus status, @Nullable Long answerSeconds) {

  /** Empty as long as the time of booking is not known. */
  static Optional<BookingShare> of(TrackedSession session) {
    Instant bookedAt = session.bookedAt();
    return bookedAt == null
        ? Optional.empty()
        : Optional.of(
            new BookingShare(
                Quarter.of(bookedAt),
                session.status(),
                session.responseTime().map(Duration::toSeconds).orElse(null)));
  }
}
