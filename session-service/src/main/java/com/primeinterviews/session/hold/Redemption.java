package com.primeinterviews.session.hold;

import com.primeinterviews.session.calendar.Placement.Placed;

/** What came of an attempt to book what is held. */
public sealed interface Redemption {

  /** The time is the booking's now. */
  record Redeemed(Placed placed) implements Redemption {}

  /** There is no such hold of that candidate, or not any more. */
  record Expired() implements Redemption {}

  /** Another mentor, start or length is held. */
  record OtherAppointment() implements Redemption {}
}
