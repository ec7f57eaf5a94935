package com.primeinterviews.session.interview;

import java.time.Instant;

/** What came of asking into the live room. */
public sealed interface Joining {

  /**
   * @param token opens the room to the one who asked
   * @param expiresAt until when it may be used
   */
  record Admitted(String token, String roomName, Instant expiresAt) implements Joining {}

  /** Not there, or not the caller's business. */
  record NoSuchInterview() implements Joining {}

  /** The caller looks after it, but does not sit in it. */
  record NotAParticipant() implements Joining {}

  record TooEarly(Instant possibleFrom) implements Joining {}

  /** Its time has passed. */
  record TooLate(Instant possibleUntil) implements Joining {}

  /** It has ended, or was called off. */
  record Over(InterviewStatus status) implements Joining {}
}
