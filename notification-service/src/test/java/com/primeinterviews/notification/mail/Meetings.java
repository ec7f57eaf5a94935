package com.primeinterviews.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the session a letter is about. */
final class Meetings {

  static final UUID SESSION = UUID.fromString("019aa0c4-4444-7000-8000-000000000004");

  private String mentorName = "Grace Hopper";
  private String candidateName = "Ada Lovelace";
  private String sessionType = "System Design";
  private @Nullable String link = "https://prime.example/rooms/019aa0c4";
  private int sequence;

  static Meetings aMeeting() {
    return new Meetings();
  }

  Meetings ofMentor(String name) {
    mentorName = name;
    return this;
  }

  Meetings ofCandidate(String name) {
    candidateName = name;
    return this;
  }

  Meetings about(String type) {
    sessionType = type;
    return this;
  }

  Meetings at(@Nullable String meetingLink) {
    link = meetingLink;
    return this;
  }

  Meetings changedTimes(int times) {
    sequence = times;
    return this;
  }

  MeetingDetails build() {
    return new MeetingDetails(
        SESSION,
        sequence,
        new Participant(
            UUID.fromString("019aa0c4-2222-7000-8000-000000000002"),
            mentorName,
            "grace@example.com",
            ZoneId.of("America/New_York")),
        "Navy Systems",
        new Participant(
            UUID.fromString("019aa0c4-1111-7000-8000-000000000001"),
            candidateName,
            "ada@example.com",
            ZoneId.of("Asia/Tokyo")),
        sessionType,
        Instant.parse("2026-01-19T14:00:00Z"),
        Instant.parse("2026-01-19T15:00:00Z"),
        "video",
        link,
        Instant.parse("2026-01-12T09:30:00Z"));
  }

  SessionLetter letter(SessionLetter.Purpose purpose, Side reader) {
    return new SessionLetter(purpose, reader, build(), true, null);
  }
}
