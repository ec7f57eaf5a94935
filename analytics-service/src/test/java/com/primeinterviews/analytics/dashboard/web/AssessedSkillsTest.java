package com.primeinterviews.analytics.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Contracts;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Assessments in the dashboard. */
@ServiceTest
class AssessedSkillsTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final TestUser candidate = TestUser.candidate();
  private final Instant now = Instant.now();

  @Autowired Api api;
  @Autowired Events events;

  @Test
  void theLatestScoreOfEachSkillIsShownWhateverTheOrderInWhichTheyCome() {
    assess(Ids.newId(), 1, now.minusSeconds(60), skill("java", 80), skill("Go", 40));
    assess(Ids.newId(), 1, now.minusSeconds(7200), skill("Java", 60));

    JsonNode dashboard = awaitActivities(2);

    JsonNode skills = dashboard.get("skillAssessments");
    assertThat(skills).hasSize(2);
    assertThat(scoreOf(skills, "java")).isEqualTo(80);
    assertThat(scoreOf(skills, "Go")).isEqualTo(40);
    assertThat(dashboard.at("/stats/averageScore").decimalValue()).isEqualByComparingTo("60.00");
    assertThat(dashboard.at("/recentActivity/0/description").asString())
        .isEqualTo("Assessed in java, Go");
  }

  @Test
  void anEventThatComesTwiceOrTooLateChangesNothing() {
    UUID assessment = Ids.newId();
    assess(assessment, 2, now, skill("Java", 90));
    String repeated = Ids.newId().toString();
    String older = payload(assessment, 1, now, skill("Java", 10), skill("Go", 10));
    events.send("skills.assessed.v1", assessment.toString(), repeated, older);
    events.send("skills.assessed.v1", assessment.toString(), repeated, older);

    JsonNode dashboard = awaitActivities(2);

    assertThat(dashboard.get("skillAssessments")).hasSize(1);
    assertThat(dashboard.at("/stats/averageScore").decimalValue()).isEqualByComparingTo("90");
  }

  @Test
  void monthsOfScoresBeginInTheZoneOfTheUser() {
    events.send(
        "user.updated.v1",
        candidate.id(),
        Map.of("userId", candidate.id(), "timezone", TOKYO.getId(), "version", 3));
    YearMonth month = YearMonth.now(TOKYO).minusMonths(2);
    Instant firstMorning = month.atDay(1).atTime(6, 0).atZone(TOKYO).toInstant();
    assess(Ids.newId(), 1, firstMorning, skill("Java", 70), skill("Go", 75));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        dashboard()
                            .get("progressData")
                            .valueStream()
                            .filter(one -> one.get("month").asString().equals(month.toString()))
                            .map(one -> one.get("score").asDouble(0)))
                    .containsExactly(72.5));
  }

  private static Map<String, Object> skill(String name, int score) {
    return Map.of("skill", name, "score", score);
  }

  @SafeVarargs
  private void assess(UUID id, int version, Instant at, Map<String, Object>... skills) {
    events.send(
        "skills.assessed.v1",
        id.toString(),
        Ids.newId().toString(),
        payload(id, version, at, skills));
  }

  @SafeVarargs
  private String payload(UUID id, int version, Instant at, Map<String, Object>... skills) {
    return Contracts.sample(
            "skills.assessed.v1",
            Map.of(
                "assessmentId", id,
                "version", version,
                "userId", candidate.id(),
                "skills", List.of(skills),
                "occurredAt", at))
        .toString();
  }

  private static int scoreOf(JsonNode skills, String skill) {
    return skills
        .valueStream()
        .filter(one -> one.get("skill").asString().equals(skill))
        .mapToInt(one -> one.get("score").asInt())
        .sum();
  }

  private JsonNode awaitActivities(int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(this::dashboard, dashboard -> dashboard.get("recentActivity").size() == count);
  }

  private JsonNode dashboard() {
    return api.as(candidate)
        .get()
        .uri("/api/users/{id}/analytics", candidate.id())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }
}
