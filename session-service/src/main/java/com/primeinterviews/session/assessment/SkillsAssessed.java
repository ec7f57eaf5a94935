package com.primeinterviews.session.assessment;

import com.primeinterviews.platform.events.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of {@code skills.assessed.v1}.
 *
 * @param sessionId the session or interview whose scorecard it comes from
 */
record SkillsAssessed(
    UUID assessmentId,
    int version,
    UUID userId,
    AssessorRef assessor,
    String source,
    @Nullable UUID sessionId,
    List<SkillScore> skills,
    Instant occurredAt) {

  private static final String TOPIC = "session.session.v1";
  private static final String TYPE = "skills.assessed.v1";

  /** An assessment does not change. */
  private static final int VERSION = 1;

  record AssessorRef(UUID userId, String name) {}

  static OutgoingEvent event(SkillAssessment assessment) {
    var assessor = assessment.assessor();
    Subject subject = assessment.subject();
    return new OutgoingEvent(
        TOPIC,
        TYPE,
        assessment.id(),
        new SkillsAssessed(
            assessment.id(),
            VERSION,
            assessment.userId(),
            new AssessorRef(assessor.userId(), assessor.name()),
            assessment.source(),
            subject == null ? null : subject.id(),
            assessment.skills(),
            assessment.assessedAt()));
  }
}
