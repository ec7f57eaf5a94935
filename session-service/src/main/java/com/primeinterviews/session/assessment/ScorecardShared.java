package com.primeinterviews.session.assessment;

import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.mentors.Mentor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payload of {@code scorecard.shared.v1}; tells that there is one, not what it says. */
record ScorecardShared(
    UUID sessionId,
    int version,
    MentorRef mentor,
    CandidateRef candidate,
    String sessionType,
    Instant scheduledAt,
    String timezone,
    String reason,
    Instant occurredAt) {

  static final String TOPIC = "session.session.v1";
  static final String TYPE = "scorecard.shared.v1";

  record MentorRef(UUID id, UUID userId, String name, @Nullable String company) {}

  record CandidateRef(UUID userId) {}

  static ScorecardShared of(
      Scorecard scorecard,
      Session session,
      Mentor mentor,
      ScorecardSharing.Reason why,
      Instant now) {
    return new ScorecardShared(
        session.id(),
        scorecard.version(),
        new MentorRef(mentor.id(), mentor.userId(), mentor.name(), mentor.company()),
        new CandidateRef(scorecard.candidateId()),
        session.wish().sessionType(),
        session.startsAt(),
        session.candidate().zone(),
        why.wireName(),
        now);
  }
}
