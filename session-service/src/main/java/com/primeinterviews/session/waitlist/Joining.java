package com.primeinterviews.session.waitlist;

/** What came of an attempt to join a waitlist. */
public sealed interface Joining {

  record Joined(WaitlistEntry entry) implements Joining {}

  /** Unknown, or takes no bookings. */
  record NoSuchMentor() implements Joining {}

  record OwnProfile() implements Joining {}

  record DurationNotOffered() implements Joining {}

  record AlreadyWaiting() implements Joining {}
}
