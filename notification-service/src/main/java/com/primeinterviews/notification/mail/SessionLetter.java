package com.primeinterviews.notification.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail about a session to one of its two people.
 *
 * @param inCalendar whether the reader has, or gets, the session in the calendar
 * @param reason why it was cancelled or moved, as the one who did it put it
 * @param movedFrom its start before a move
 */
public record SessionLetter(
    Purpose purpose,
    Side reader,
    MeetingDetails meeting,
    boolean inCalendar,
    @Nullable String reason,
    @Nullable Instant movedFrom)
    implements Letter {

  public SessionLetter(
      Purpose purpose,
      Side reader,
      MeetingDetails meeting,
      boolean inCalendar,
      @Nullable String reason) {
    this(purpose, reader, meeting, inCalendar, reason, null);
  }

  /** Why it is written. */
  public enum Purpose {
    REQUESTED("session-requested"),
    CONFIRMED("session-confirmed"),
    RESCHEDULED("session-rescheduled"),
    /** Moved by the candidate, to be confirmed by the mentor. */
    MOVE_REQUESTED("session-move-requested"),
    CANCELLED("session-cancelled"),
    FEEDBACK_REQUEST("feedback-request");

    private final String template;

    Purpose(String template) {
      this.template = template;
    }
  }

  @Override
  public UUID readerId() {
    return meeting.participant(reader).userId();
  }

  @Override
  public Optional<String> readerEmail() {
    return Optional.ofNullable(meeting.participant(reader).email());
  }

  @Override
  public String template() {
    return purpose.template;
  }

  SessionLetter withMentorEmail(@Nullable String email) {
    return new SessionLetter(
        purpose, reader, meeting.withMentorEmail(email), inCalendar, reason, movedFrom);
  }
}
