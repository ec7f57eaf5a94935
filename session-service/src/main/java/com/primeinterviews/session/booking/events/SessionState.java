package com.primeinterviews.session.booking.events;

import com.primeinterviews.session.booking.Candidate;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.mentors.Mentor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every event of a session carries; alone, the payload of {@code session.booked.v1}. */
record SessionState(
    UUID sessionId,
    int version,
    int sequence,
    MentorRef mentor,
    CandidateRef candidate,
    String sessionType,
    Instant scheduledAt,
    Instant endsAt,
    long duration,
    String timezone,
    String mentorTimezone,
    String meetingType,
    @Nullable String meetingLink,
    String status,
    BigDecimal price,
    String currency,
    Instant occurredAt) {

  record MentorRef(UUID id, UUID userId, String name, @Nullable String company) {
    static MentorRef of(Mentor mentor) {
      return new MentorRef(mentor.id(), mentor.userId(), mentor.name(), mentor.company());
    }
  }

  record CandidateRef(UUID userId, String name, String email) {
    static CandidateRef of(Candidate candidate) {
      return new CandidateRef(candidate.id(), candidate.name(), candidate.email());
    }
  }

  static SessionState of(Session session, Mentor mentor) {
    return new SessionState(
        session.id(),
        session.version(),
        session.sequence(),
        MentorRef.of(mentor),
        CandidateRef.of(session.candidate()),
        session.wish().sessionType(),
        session.startsAt(),
        session.endsAt(),
        session.length().toMinutes(),
        session.candidate().zone(),
        session.host().zone(),
        session.wish().meetingType().wireName(),
        session.meetingLink(),
        session.status().wireName(),
        session.price().amount(),
        session.price().currency(),
        session.updatedAt());
  }
}
