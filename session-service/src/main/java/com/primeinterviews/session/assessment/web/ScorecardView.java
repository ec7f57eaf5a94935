package com.primeinterviews.session.assessment.web;

import com.primeinterviews.session.assessment.Rubric;
import com.primeinterviews.session.assessment.Scorecard;
import com.primeinterviews.session.assessment.SkillScore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as it is sent.
 *
 * @param sessionId the session it is about; null when it is about an interview
 * @param interviewId the interview it is about; null when it is about a session
 * @param assessorId account of the mentor or interviewer who wrote it
 * @param shareAt when the candidate sees it at the latest
 * @param sharedAt since when the candidate sees it; null before
 */
record ScorecardView(
    @Nullable UUID sessionId,
    @Nullable UUID interviewId,
    UUID assessorId,
    UUID candidateId,
    List<Rubric.Attribute> attributes,
    String recommendation,
    List<SkillScore> skills,
    Instant submittedAt,
    Instant updatedAt,
    Instant shareAt,
    @Nullable Instant sharedAt) {

  static ScorecardView of(Scorecard card) {
    return new ScorecardView(
        card.subject().sessionId(),
        card.subject().interviewId(),
        card.hostId(),
        card.candidateId(),
        card.rubric().attributes(),
        card.rubric().recommendation().wireName(),
        card.rubric().skills(),
        card.submittedAt(),
        card.updatedAt(),
        card.shareAt(),
        card.sharedAt());
  }
}
