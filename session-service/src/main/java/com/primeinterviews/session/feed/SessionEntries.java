package com.primeinterviews.session.feed;

import static java.util.Objects.requireNonNull;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.booking.PersonalSessions;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.booking.SessionReader;
import com.primeinterviews.session.booking.SessionStatus;
import com.primeinterviews.session.feed.CalendarEntry.Standing;
import com.primeinterviews.session.mentors.Mentor;
import com.primeinterviews.session.mentors.MentorDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sessions as they stand in a calendar. */
@Component
class SessionEntries {

  private final PersonalSessions personal;
  private final SessionReader reader;
  private final MentorDirectory mentors;

  SessionEntries(PersonalSessions personal, SessionReader reader, MentorDirectory mentors) {
    this.personal = personal;
    this.reader = reader;
    this.mentors = mentors;
  }

  List<CalendarEntry> latest(UUID personId, Instant from, int most) {
    return of(personal.latest(personId, from, most));
  }

  /** Empty for strangers. */
  Optional<CalendarEntry> find(UUID sessionId, CurrentUser by) {
    return reader.find(sessionId, by).map(session -> of(List.of(session)).getFirst());
  }

  private List<CalendarEntry> of(List<Session> sessions) {
    Map<UUID, Mentor> known =
        mentors.find(sessions.stream().map(s -> s.host().mentorId()).distinct().toList());
    return sessions.stream()
        .map(session -> entry(session, requireNonNull(known.get(session.host().mentorId()))))
        .toList();
  }

  private static CalendarEntry entry(Session session, Mentor mentor) {
    return new CalendarEntry(
        session.id(),
        session.sequence(),
        session.updatedAt(),
        session.startsAt(),
        session.endsAt(),
        "%s: %s and %s"
            .formatted(session.wish().sessionType(), session.candidate().name(), mentor.name()),
        standing(session.status()),
        session.meetingLink());
  }

  private static Standing standing(SessionStatus status) {
    return switch (status) {
      case PENDING -> Standing.TENTATIVE;
      case CONFIRMED, LIVE, COMPLETED, NO_SHOW -> Standing.CONFIRMED;
      case CANCELLED, EXPIRED -> Standing.CANCELLED;
    };
  }
}
