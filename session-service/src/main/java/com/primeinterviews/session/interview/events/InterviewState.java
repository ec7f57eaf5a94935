package com.primeinterviews.session.interview.events;

import com.primeinterviews.session.interview.Attendee;
import com.primeinterviews.session.interview.Interview;
import com.primeinterviews.session.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event of an interview carries; alone, the payload of {@code interview.scheduled.v1}
 * and {@code interview.started.v1}.
 */
record InterviewState(
    UUID interviewId,
    int version,
    int sequence,
    @Nullable String title,
    Guest candidate,
    Guest interviewer,
    Instant scheduledAt,
    Instant endsAt,
    long duration,
    String status,
    String meetingRoomId,
    String meetingLink,
    @Nullable UUID lotId,
    Doer actor,
    Instant occurredAt) {

  record Guest(UUID userId, String name, String email, String timezone) {
    static Guest of(Person person) {
      return new Guest(person.id(), person.name(), person.email(), person.zone());
    }
  }

  record Doer(@Nullable UUID userId, String role) {}

  static InterviewState of(
      Interview interview, Person candidate, Person interviewer, String link, Attendee actor) {
    var schedule = interview.schedule();
    return new InterviewState(
        interview.id(),
        interview.version(),
        interview.sequence(),
        interview.details().title(),
        Guest.of(candidate),
        Guest.of(interviewer),
        schedule.start(),
        schedule.end(),
        Duration.between(schedule.start(), schedule.end()).toMinutes(),
        interview.status().wireName(),
        interview.meetingRoomId(),
        link,
        interview.details().lotId(),
        new Doer(actor.userId(), actor.part().wireName()),
        interview.updatedAt());
  }
}
