package com.primeinterviews.session.booking;

import java.time.Duration;
import java.time.Instant;

/** A session may be started shortly before its time, until it would be over. */
record StartWindow(Duration early) {

  Instant opens(Instant startsAt) {
    return startsAt.minus(early);
  }
}
