package com.primeinterviews.session.assessment;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.mentors.Mentor;
import com.primeinterviews.session.mentors.MentorDirectory;
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
  private final MentorDirectory mentors;
  private final EventPublisher events;

  ScorecardSharing(
      Scorecards scorecards,
      SkillAssessments assessments,
      MentorDirectory mentors,
      EventPublisher events) {
    this.scorecards = scorecards;
    this.assessments = assessments;
    this.mentors = mentors;
    this.events = events;
  }

  /** To be called with the scorecard locked, once. */
  Scorecard share(Scorecard scorecard, Session session, Reason why, Instant now) {
    Scorecard shared = scorecard.shared(now);
    scorecards.save(shared);
    Mentor mentor = mentors.find(session.host().mentorId()).orElseThrow();
    events.publish(
        new OutgoingEvent(
            ScorecardShared.TOPIC,
            ScorecardShared.TYPE,
            session.id(),
            ScorecardShared.of(shared, session, mentor, why, now)));
    if (!shared.rubric().skills().isEmpty()) {
      assess(shared, mentor);
    }
    return shared;
  }

  private void assess(Scorecard shared, Mentor mentor) {
    var assessment =
        new SkillAssessment(
            Ids.newId(),
            shared.candidateId(),
            new SkillAssessment.Assessor(shared.hostId(), mentor.name()),
            shared.sessionId(),
            shared.rubric().skills(),
            null,
            shared.updatedAt());
    assessments.add(assessment);
    events.publish(SkillsAssessed.event(assessment));
  }
}
