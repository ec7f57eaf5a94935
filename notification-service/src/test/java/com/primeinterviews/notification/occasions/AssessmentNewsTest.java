package com.primeinterviews.notification.occasions;

import static com.primeinterviews.notification.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** There is something to read about a candidate. */
@ServiceTest
class AssessmentNewsTest {

  private final TestUser candidate = TestUser.candidate();
  private final Notices notices;
  private final Events events;

  AssessmentNewsTest(@Autowired Api api, @Autowired Events events) {
    this.notices = new Notices(api);
    this.events = events;
  }

  @Test
  void aSharedScorecardIsToldWithTheSessionItBelongsTo() {
    UUID session = Ids.newId();
    events.send(
        "scorecard.shared.v1",
        session,
        Map.of("sessionId", session, "candidate.userId", candidate.id()));

    JsonNode told = awaitNotice("scorecard.shared");

    assertThat(told.at("/data/sessionId").asString()).isEqualTo(session.toString());
    assertThat(told.at("/body").asString())
        .contains("System Design with Grace Hopper", "Mon 19 Jan 2026, 23:00");
  }

  @Test
  void anAssessmentIsToldUnlessItBelongsToAScorecard() {
    assess("scorecard", "Java");
    assess("assessment", "Java", "Go", "Kafka", "SQL");

    JsonNode told = awaitNotice("skills.assessed");

    assertThat(told.at("/body").asString())
        .isEqualTo("Grace Hopper assessed your skills: Java, Go, Kafka and 1 more.");
    assertThat(notices.typesOf(candidate)).containsExactly("skills.assessed");
  }

  private void assess(String source, String... skills) {
    UUID assessment = Ids.newId();
    // One key, so that they come in this order.
    events.send(
        "skills.assessed.v1",
        candidate.id(),
        Map.of(
            "assessmentId",
            assessment,
            "userId",
            candidate.id(),
            "source",
            source,
            "skills",
            List.of(skills).stream().map(skill -> Map.of("skill", skill, "score", 50)).toList()));
  }

  private JsonNode awaitNotice(String type) {
    await().untilAsserted(() -> assertThat(notices.typesOf(candidate)).contains(type));
    return notices.of(candidate).stream()
        .filter(notice -> notice.at("/type").asString().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
