package com.primeinterviews.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The session a letter is about, as it was when the event happened.
 *
 * @param sequence iCalendar SEQUENCE
 * @param happenedAt when the event happened
 */
public record MeetingDetails(
    UUID sessionId,
    int sequence,
    Participant mentor,
    @Nullable String company,
    Participant candidate,
    String sessionType,
    Instant startsAt,
    Instant endsAt,
    String meetingType,
    @Nullable String meetingLink,
    Instant happenedAt) {

  public long minutes() {
    return Duration.between(startsAt, endsAt).toMinutes();
  }

  public Participant participant(Side side) {
    return switch (side) {
      case MENTOR -> mentor;
      case CANDIDATE -> candidate;
    };
  }

  public Participant opposite(Side side) {
    return switch (side) {
      case MENTOR -> candidate;
      case CANDIDATE -> mentor;
    };
  }

  MeetingDetails withMentorEmail(@Nullable String email) {
    return new MeetingDetails(
        sessionId,
        sequence,
        mentor.withEmail(email),
        company,
        candidate,
        sessionType,
        startsAt,
        endsAt,
        meetingType,
        meetingLink,
        happenedAt);
  }
}
