package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.feed.NewNotification;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.notification.feed.NotificationType;
import com.primeinterviews.notification.wording.LocalMoment;
import com.primeinterviews.notification.wording.OneLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells candidates in the app that there is something to read about them. */
@Component
class AssessmentNews {

  private static final int NAMED = 3;

  /** What is read of {@code scorecard.shared.v1}. */
  record Shared(
      UUID sessionId,
      Mentor mentor,
      Candidate candidate,
      String sessionType,
      Instant scheduledAt,
      ZoneId timezone) {

    record Mentor(UUID id, String name) {}

    record Candidate(UUID userId) {}
  }

  /** What is read of {@code skills.assessed.v1}. */
  record Assessed(
      UUID assessmentId, UUID userId, Assessor assessor, String source, List<Skill> skills) {

    record Assessor(String name) {}

    record Skill(String skill) {}

    /** The skills of a scorecard are no news beside the scorecard. */
    boolean standsAlone() {
      return source.equals("assessment");
    }
  }

  private final NotificationFeed feed;

  AssessmentNews(NotificationFeed feed) {
    this.feed = feed;
  }

  void shared(Shared scorecard) {
    var mentor = OneLine.of(scorecard.mentor().name());
    feed.add(
        List.of(
            new NewNotification(
                scorecard.candidate().userId(),
                NotificationType.SCORECARD_SHARED,
                "Scorecard ready",
                "You can read the scorecard of %s with %s on %s."
                    .formatted(
                        OneLine.of(scorecard.sessionType()),
                        mentor,
                        LocalMoment.of(scorecard.scheduledAt(), scorecard.timezone())),
                Map.of(
                    "sessionId", scorecard.sessionId(),
                    "mentorId", scorecard.mentor().id(),
                    "mentorName", mentor))));
  }

  void assessed(Assessed assessment) {
    if (assessment.standsAlone()) {
      feed.add(
          List.of(
              new NewNotification(
                  assessment.userId(),
                  NotificationType.SKILLS_ASSESSED,
                  "Skills assessed",
                  "%s assessed your skills: %s."
                      .formatted(
                          OneLine.of(assessment.assessor().name()), named(assessment.skills())),
                  Map.of("assessmentId", assessment.assessmentId()))));
    }
  }

  private static String named(List<Assessed.Skill> skills) {
    var names =
        skills.stream()
            .limit(NAMED)
            .map(one -> OneLine.of(one.skill()))
            .collect(Collectors.joining(", "));
    return skills.size() > NAMED ? "%s and %d more".formatted(names, skills.size() - NAMED) : names;
  }
}
