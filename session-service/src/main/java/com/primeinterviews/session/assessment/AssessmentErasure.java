package com.primeinterviews.session.assessment;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what was said about a person, and who said what about others. */
@Component
public class AssessmentErasure {

  private final Scorecards scorecards;
  private final SkillAssessments assessments;

  AssessmentErasure(Scorecards scorecards, SkillAssessments assessments) {
    this.scorecards = scorecards;
    this.assessments = assessments;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(UUID userId) {
    scorecards.forget(userId);
    assessments.forget(userId);
  }
}
