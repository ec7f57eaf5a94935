package com.primeinterviews.session.busy.ics;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A time of a document.
 *
 * @param isDate true when only the date is said
 */
record Moment(LocalDateTime time, WallClock clock, boolean isDate) {

  Instant instant() {
    return clock.at(time);
  }

  Moment at(LocalDateTime other) {
    return new Moment(other, clock, isDate);
  }
}
