package com.primeinterviews.session.assessment;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows a scorecard to its candidate; its skills count as assessed from then on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScorecardSharing {

  /** Why it is shown now. */
  enum Reason {
    BOTH_SIDES,
    TIME_PASSED;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Scorecards scorecards;
  private final SkillAssessments assessments;
  private final ScorecardNews news;
  private final EventPublisher events;

  ScorecardSharing(
      Scorecards scorecards,
      SkillAssessments assessments,
      ScorecardNews news,
      EventPublisher events) {
    this.scorecards = scorecards;
    this.assessments = assessments;
    this.news = news;
    this.events = events;
  }

  /** To be called with the scorecard locked, once. */
  Scorecard share(Scorecard scorecard, Occasion occasion, Reason why, Instant now) {
    Scorecard shared = scorecard.shared(now);
    scorecards.save(shared);
    ScorecardShared told = news.of(shared, occasion, why, now);
    events.publish(
        new OutgoingEvent(
            ScorecardShared.TOPIC, ScorecardShared.TYPE, shared.subject().id(), told));
    if (!shared.rubric().skills().isEmpty()) {
      assess(shared, told.mentor().name());
    }
    return shared;
  }

  private void assess(Scorecard shared, String assessor) {
    var assessment =
        new SkillAssessment(
            Ids.newId(),
            shared.candidateId(),
            new SkillAssessment.Assessor(shared.hostId(), assessor),
            shared.subject(),
            shared.rubric().skills(),
            null,
            shared.updatedAt());
    assessments.add(assessment);
    events.publish(SkillsAssessed.event(assessment));
  }
}
