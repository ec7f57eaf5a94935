package com.primeinterviews.analytics.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the read model needs of a session event; every one carries the whole state of the session.
 *
 * @param version of the session after the event
 * @param duration in minutes
 * @param previousStatus only where the event is a change of status
 * @param rating only where the event is a review
 */
public record SessionFact(
    UUID sessionId,
    long version,
    Mentor mentor,
    Candidate candidate,
    String sessionType,
    Instant scheduledAt,
    Instant endsAt,
    int duration,
    SessionStatus status,
    @Nullable SessionStatus previousStatus,
    @Nullable Integer rating,
    Instant occurredAt) {

  /** The mentor as named in the event. */
  public record Mentor(UUID id, UUID userId, String name, @Nullable String company) {}

  /** The candidate's account. */
  public record Candidate(UUID userId) {}

  /** The same, told of a mentor without name and company. */
  public SessionFact withMentorCalled(String name) {
    return new SessionFact(
        sessionId,
        version,
        new Mentor(mentor.id, mentor.userId, name, null),
        candidate,
        sessionType,
        scheduledAt,
        endsAt,
        duration,
        status,
        previousStatus,
        rating,
        occurredAt);
  }

  boolean isAnswerOfMentor() {
    return previousStatus == SessionStatus.PENDING && status == SessionStatus.CONFIRMED;
  }
}
