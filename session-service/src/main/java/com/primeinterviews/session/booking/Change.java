package com.primeinterviews.session.booking;

import java.time.Instant;

/** What came of an attempt to change a session. */
public sealed interface Change {

  record Made(Session session) implements Change {}

  /** Not there, or not the caller's business. */
  record NoSuchSession() implements Change {}

  /** Somebody changed it since the caller read it. */
  record Stale() implements Change {}

  /** The caller takes part, but this is for another part to do. */
  record NotYourPart(Actor.Part whose) implements Change {}

  record WrongState(SessionStatus from, SessionStatus to) implements Change {}

  record TooEarly(SessionStatus to, Instant possibleFrom) implements Change {}

  record TooLate(SessionStatus to, Instant possibleUntil) implements Change {}

  /** The mentor lets candidates go back on a confirmed session no longer than until then. */
  record PolicyLate(Instant possibleUntil) implements Change {}

  /** It was given another time as often as one may. */
  record MovedTooOften(int most) implements Change {}

  /** Only what is ahead can be given another time. */
  record NotMovable(SessionStatus status) implements Change {}

  record NotCompleted(SessionStatus status) implements Change {}

  record AlreadyReviewed() implements Change {}
}
