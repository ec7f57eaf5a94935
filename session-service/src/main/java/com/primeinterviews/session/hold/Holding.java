package com.primeinterviews.session.hold;

import com.primeinterviews.session.calendar.Placement;

/** What came of an attempt to hold a slot. */
public sealed interface Holding {

  record Held(Hold hold) implements Holding {}

  /** Unknown, or takes no bookings. */
  record NoSuchMentor() implements Holding {}

  /** Nobody holds time of oneself. */
  record OwnProfile() implements Holding {}

  record AgainstRules(Placement.AgainstRules why) implements Holding {}

  record SlotTaken(Placement.Occupied why) implements Holding {}

  /** The candidate holds as many slots as one may. */
  record TooMany(int most) implements Holding {}

  /** So many want this mentor right now that the turn did not come in time. */
  record TooBusy() implements Holding {}
}
