package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.mail.MeetingDetails;
import com.primeinterviews.notification.mail.Participant;
import com.primeinterviews.notification.wording.OneLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of an interview that every event of it carries, and what single ones say beside it. */
record InterviewFact(
    UUID interviewId,
    long version,
    int sequence,
    @Nullable String title,
    Guest candidate,
    Guest interviewer,
    Instant scheduledAt,
    Instant endsAt,
    String status,
    @Nullable String meetingLink,
    SessionFact.Actor actor,
    Instant occurredAt) {

  record Guest(UUID userId, String name, String email, ZoneId timezone) {

    Participant participant() {
      return new Participant(userId, OneLine.of(name), email, timezone);
    }
  }

  /** What {@code interview.rescheduled.v1} says beside the state. */
  record Move(Instant previousScheduledAt) {}

  /** What {@code interview.reassigned.v1} says beside the state. */
  record Handover(Guest previousInterviewer, Instant previousScheduledAt, Instant previousEndsAt) {}

  /** What {@code interview.cancelled.v1} says beside the state. */
  record Cancellation(@Nullable String reason) {}

  /** An interview is a session of which the interviewer is the host. */
  MeetingDetails meeting() {
    return meeting(interviewer, scheduledAt, endsAt);
  }

  /** As it was for whoever was to hold it before. */
  MeetingDetails meetingBefore(Handover handover) {
    return meeting(
        handover.previousInterviewer(), handover.previousScheduledAt(), handover.previousEndsAt());
  }

  private MeetingDetails meeting(Guest host, Instant start, Instant end) {
    return new MeetingDetails(
        interviewId,
        sequence,
        host.participant(),
        null,
        candidate.participant(),
        title == null ? "Interview" : OneLine.of(title),
        start,
        end,
        "video",
        meetingLink,
        occurredAt);
  }

  /** What a notification of it carries for programs. */
  Map<String, Object> data() {
    var meeting = meeting();
    return Map.of(
        "interviewId", interviewId,
        "status", status,
        "scheduledAt", scheduledAt.toString(),
        "duration", meeting.minutes(),
        "interviewerName", meeting.mentor().name(),
        "candidateName", meeting.candidate().name());
  }
}
