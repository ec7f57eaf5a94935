package com.primeinterviews.session.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A candidate wants a session with a mentor. */
public record BookSession(
    UUID mentorId, Candidate candidate, Wish wish, Instant start, Duration length) {

  public BookSession {
    if (!length.isPositive()) {
      throw new IllegalArgumentException("a session lasts longer than " + length);
    }
  }
}
