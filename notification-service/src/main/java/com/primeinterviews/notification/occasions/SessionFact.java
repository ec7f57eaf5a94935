package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.mail.MeetingDetails;
import com.primeinterviews.notification.mail.Participant;
import com.primeinterviews.notification.wording.OneLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session that every event of it carries.
 *
 * @param timezone of the candidate
 */
record SessionFact(
    UUID sessionId,
    long version,
    int sequence,
    Mentor mentor,
    Candidate candidate,
    String sessionType,
    Instant scheduledAt,
    Instant endsAt,
    ZoneId timezone,
    ZoneId mentorTimezone,
    String meetingType,
    @Nullable String meetingLink,
    SessionStatus status,
    Instant occurredAt) {

  record Mentor(UUID userId, String name, @Nullable String company) {}

  record Candidate(UUID userId, String name, String email) {}

  /**
   * What {@code session.status-changed.v1} says beside the state.
   *
   * @param reason given by the actor, for example for a cancellation
   */
  record Change(SessionStatus previousStatus, Actor actor, @Nullable String reason) {}

  /**
   * @param userId null when the system acted
   */
  record Actor(@Nullable UUID userId) {}

  /**
   * What {@code session.rescheduled.v1} says beside the state.
   *
   * @param reason given by the actor
   */
  record Move(
      Instant previousScheduledAt,
      SessionStatus previousStatus,
      Actor actor,
      @Nullable String reason) {}

  /** What {@code session.reviewed.v1} says beside the state. */
  record Review(int rating, @Nullable String feedback) {}

  /** Names and topics are people's own words: made one line each before they go anywhere. */
  MeetingDetails meeting() {
    return new MeetingDetails(
        sessionId,
        sequence,
        new Participant(mentor.userId(), OneLine.of(mentor.name()), null, mentorTimezone),
        mentor.company() == null ? null : OneLine.of(mentor.company()),
        new Participant(
            candidate.userId(), OneLine.of(candidate.name()), candidate.email(), timezone),
        OneLine.of(sessionType),
        scheduledAt,
        endsAt,
        OneLine.of(meetingType),
        meetingLink,
        occurredAt);
  }
}
