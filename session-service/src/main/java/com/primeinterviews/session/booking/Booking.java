package com.primeinterviews.session.booking;

import com.primeinterviews.session.calendar.Placement;
import com.primeinterviews.session.mentors.Mentor;
import java.util.UUID;

/** What came of an attempt to book. */
public sealed interface Booking {

  /**
   * @param mentor as known when it was booked
   */
  record Booked(Session session, Mentor mentor) implements Booking {}

  /** Why it was not booked. */
  sealed interface Refusal extends Booking {

    /** Unknown, or takes no bookings. */
    record NoSuchMentor() implements Refusal {}

    /** Nobody books a session with oneself. */
    record OwnProfile() implements Refusal {}

    record AgainstRules(Placement.AgainstRules why) implements Refusal {}

    record SlotTaken(Placement.Occupied why) implements Refusal {}

    /** There is no such hold of the candidate, or not any more. */
    record HoldExpired() implements Refusal {}

    /** What is held is not what shall be booked. */
    record OtherHold(UUID holdId) implements Refusal {}

    /** So many want this mentor right now that the turn did not come in time. */
    record TooBusy() implements Refusal {}
  }
}
