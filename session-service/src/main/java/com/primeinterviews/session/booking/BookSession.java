package com.primeinterviews.session.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate wants a session with a mentor.
 *
 * @param holdId the hold that keeps the time for it
 */
public record BookSession(
    UUID mentorId,
    Candidate candidate,
    Wish wish,
    Instant start,
    Duration length,
    @Nullable UUID holdId) {

  public BookSession {
    if (!length.isPositive()) {
      throw new IllegalArgumentException("a session lasts longer than " + length);
    }
  }

  /** The same at another time, which is not held. */
  public BookSession at(Instant otherStart) {
    return new BookSession(mentorId, candidate, wish, otherStart, length, null);
  }
}
