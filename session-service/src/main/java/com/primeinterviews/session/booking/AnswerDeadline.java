package com.primeinterviews.session.booking;

import java.time.Duration;
import java.time.Instant;

/** A mentor answers within a while, and before the session would start. */
record AnswerDeadline(Duration within) {

  Instant of(Instant bookedAt, Instant startsAt) {
    Instant latest = bookedAt.plus(within);
    return latest.isBefore(startsAt) ? latest : startsAt;
  }
}
