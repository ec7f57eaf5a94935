package com.primeinterviews.session.hold;

import com.primeinterviews.session.calendar.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Time of a mentor and a candidate that nobody else gets until it expires.
 *
 * @param candidateId the account it is kept for
 * @param expiresAt from when on it keeps nothing
 */
public record Hold(
    UUID id, UUID mentorId, UUID candidateId, Instant startsAt, Instant endsAt, Instant expiresAt) {

  public Duration length() {
    return Duration.between(startsAt, endsAt);
  }

  boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }

  boolean isFor(Appointment wanted) {
    return mentorId.equals(wanted.mentorId())
        && startsAt.equals(wanted.start())
        && length().equals(wanted.length());
  }
}
