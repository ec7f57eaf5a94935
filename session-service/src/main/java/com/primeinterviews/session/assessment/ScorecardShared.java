package com.primeinterviews.session.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of {@code scorecard.shared.v1}; tells that there is one, not what it says.
 *
 * @param sessionId the session or interview
 * @param mentor who held it
 */
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
}
