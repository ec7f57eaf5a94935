package com.primeinterviews.session.assessment.web;

import com.primeinterviews.session.assessment.SkillAssessment;
import com.primeinterviews.session.assessment.SkillAssessment.Assessor;
import com.primeinterviews.session.assessment.SkillScore;
import com.primeinterviews.session.assessment.Subject;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it is sent.
 *
 * @param userId who was assessed
 * @param sessionId the session whose scorecard it comes from; null for others
 * @param interviewId the interview whose scorecard it comes from; null for others
 */
record SkillAssessmentView(
    UUID id,
    UUID userId,
    Assessor assessor,
    @Schema(allowableValues = {"assessment", "scorecard"}) String source,
    @Nullable UUID sessionId,
    @Nullable UUID interviewId,
    List<SkillScore> skills,
    @Nullable String note,
    Instant assessedAt) {

  static SkillAssessmentView of(SkillAssessment assessment) {
    Subject subject = assessment.subject();
    return new SkillAssessmentView(
        assessment.id(),
        assessment.userId(),
        assessment.assessor(),
        assessment.source(),
        subject == null ? null : subject.sessionId(),
        subject == null ? null : subject.interviewId(),
        assessment.skills(),
        assessment.note(),
        assessment.assessedAt());
  }
}
