package com.primeinterviews.session.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate wants a session with a mentor.
 *
 * @param holdId the hold that keeps the time for it
 * @param seriesId the series it is one of
 */
public record BookSession(
    UUID mentorId,
    Candidate candidate,
    Wish wish,
    Instant start,
    Duration length,
    @Nullable UUID holdId,
    @Nullable UUID seriesId) {

  public BookSession {
    if (!length.isPositive()) {
      throw new IllegalArgumentException("a session lasts longer than " + length);
    }
  }

  /** A session by itself. */
  public BookSession(
      UUID mentorId,
      Candidate candidate,
      Wish wish,
      Instant start,
      Duration length,
      @Nullable UUID holdId) {
    this(mentorId, candidate, wish, start, length, holdId, null);
  }

  /** The same at another time, which is not held. */
  public BookSession at(Instant otherStart) {
    return new BookSession(mentorId, candidate, wish, otherStart, length, null, seriesId);
  }

  /** The same as one of a series. */
  public BookSession inSeries(UUID series) {
    return new BookSession(mentorId, candidate, wish, start, length, holdId, series);
  }
}
