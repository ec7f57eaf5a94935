package com.primeinterviews.session.booking;

import com.primeinterviews.session.calendar.BookingRules.Notices;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Until when a candidate may go back on a confirmed session: the mentor's notices as they were when
 * the time was agreed, for later changes of the rules leave bookings alone.
 */
@Embeddable
public record Deadlines(Instant cancelUntil, Instant rescheduleUntil) {

  static Deadlines of(Notices notices, Instant start) {
    return new Deadlines(start.minus(notices.cancel()), start.minus(notices.reschedule()));
  }

  /** Bound by the start alone. */
  static Deadlines none(Instant start) {
    return of(Notices.NONE, start);
  }
}
