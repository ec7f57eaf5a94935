package com.primeinterviews.session.booking;

import com.primeinterviews.session.calendar.Placement;
import java.time.Duration;
import java.time.Instant;

/** What came of an attempt to give a session another time. */
public sealed interface Rescheduling {

  record Moved(Session session) implements Rescheduling {}

  /** The session, or the one who asks, does not allow it. */
  record NotMoved(Change why) implements Rescheduling {}

  /** It takes place at that time already. */
  record SameTime() implements Rescheduling {}

  record AgainstRules(Placement.AgainstRules why, Instant start, Duration length)
      implements Rescheduling {}

  record SlotTaken(Placement.Occupied why) implements Rescheduling {}
}
