package com.primeinterviews.session.busy.ics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;

/** A clock on the wall of some place; which place, the rules say. */
record WallClock(ZoneRules rules) {

  /**
   * When it shows that time: of two times the first, and one that is skipped counts by the offset
   * before the gap (RFC 5545, section 3.3.5).
   */
  Instant at(LocalDateTime time) {
    var offsets = rules.getValidOffsets(time);
    return time.toInstant(
        offsets.isEmpty() ? rules.getTransition(time).getOffsetBefore() : offsets.getFirst());
  }

  LocalDateTime timeAt(Instant instant) {
    return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
  }
}
