package com.primeinterviews.session.waitlist;

import com.primeinterviews.session.hold.Hold;
import com.primeinterviews.session.mentors.Mentor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payload of {@code waitlist.offered.v1}; see its schema in contracts. */
record WaitlistOffered(
    UUID holdId,
    MentorRef mentor,
    CandidateRef candidate,
    Instant start,
    Instant end,
    long duration,
    String timezone,
    Instant expiresAt,
    Instant occurredAt) {

  static final String TOPIC = "session.waitlist.v1";
  static final String TYPE = "waitlist.offered.v1";

  record MentorRef(UUID id, UUID userId, String name, @Nullable String company) {}

  record CandidateRef(UUID userId) {}

  static WaitlistOffered of(Hold hold, WaitlistEntry entry, Mentor mentor, Instant now) {
    return new WaitlistOffered(
        hold.id(),
        new MentorRef(mentor.id(), mentor.userId(), mentor.name(), mentor.company()),
        new CandidateRef(hold.candidateId()),
        hold.startsAt(),
        hold.endsAt(),
        hold.length().toMinutes(),
        entry.zone().getId(),
        hold.expiresAt(),
        now);
  }
}
