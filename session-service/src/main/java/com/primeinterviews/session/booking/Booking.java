package com.primeinterviews.session.booking;

import com.primeinterviews.session.calendar.Placement;

/** What came of an attempt to book. */
public sealed interface Booking {

  record Booked(Session session) implements Booking {}

  /** Unknown, or takes no bookings. */
  record NoSuchMentor() implements Booking {}

  /** Nobody books a session with oneself. */
  record OwnProfile() implements Booking {}

  record AgainstRules(Placement.AgainstRules why) implements Booking {}

  record SlotTaken(Placement.Occupied why) implements Booking {}

  /** So many want this mentor right now that the turn did not come in time. */
  record TooBusy() implements Booking {}
}
