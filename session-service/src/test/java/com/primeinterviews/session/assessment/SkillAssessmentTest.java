package com.primeinterviews.session.assessment;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.TimeTravel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Assessments that stand alone. */
@ServiceTest
class SkillAssessmentTest {

  private final TestUser candidate = TestUser.candidate();
  private final TestUser admin = TestUser.admin();
  private final Api api;
  private final Events events;
  private final Statements statements;
  private final TestSessions sessions;
  private final TimeTravel time;

  SkillAssessmentTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired Statements statements,
      @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.statements = statements;
    this.sessions = new TestSessions(api);
    this.time = new TimeTravel(jdbc);
  }

  @Test
  void aMentorAssessesWhomTheyHaveHeldASessionWith() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    sessions.booked(candidate, mentor, hoursFromNow(60));
    assess(mentor.user(), candidate, "Java", 70).expectStatus().isNotFound();
    sessions.completed(candidate, mentor, time);

    var answer = assess(mentor.user(), candidate, " Java ", 70).expectStatus().isCreated();

    answer.expectHeader().valueMatches("Location", "/api/skill-assessments/[0-9a-f-]{36}");
    JsonNode made = json(answer).get("assessment");
    assertThat(made.at("/skills/0/skill").asString()).isEqualTo("Java");
    assertThat(made.at("/assessor/name").asString()).isEqualTo(mentor.user().name());
    UUID id = UUID.fromString(made.get("id").asString());
    JsonNode told = events.await("skills.assessed.v1", id);
    assertThat(told.get("source").asString()).isEqualTo("assessment");
    assertThat(told.get("sessionId").isNull()).isTrue();
    assertThat(sessions.get(candidate, "/api/skill-assessments/{id}", id)).isEqualTo(made);
    assertThat(idsIn(listOf(mentor.user(), ""))).isEmpty();
    assertThat(idsIn(listOf(mentor.user(), "?userId=" + candidate.id()))).containsExactly(id);
  }

  @Test
  void eachSeesWhatIsForThemAndNobodyElseAnything() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    sessions.completed(candidate, mentor, time);
    UUID own = made(mentor.user(), "Java");
    UUID anothers = made(admin, "Go");

    assertThat(idsIn(listOf(candidate, ""))).containsExactly(anothers, own);
    assertThat(idsIn(listOf(admin, "?userId=" + candidate.id()))).containsExactly(anothers, own);
    assertThat(idsIn(listOf(mentor.user(), "?userId=" + candidate.id()))).containsExactly(own);
    find(mentor.user(), anothers).expectStatus().isNotFound();
    for (TestUser stranger : List.of(TestUser.mentor(), TestUser.candidate())) {
      find(stranger, own).expectStatus().isNotFound();
      api.as(stranger)
          .get()
          .uri("/api/skill-assessments?userId={id}", candidate.id())
          .exchange()
          .expectStatus()
          .isNotFound();
    }
  }

  @Test
  void nobodyIsAssessedByThemselvesNorByCandidates() {
    JsonNode refusal = json(assess(admin, admin, "Java", 100).expectStatus().isEqualTo(422));

    assertThat(refusal.at("/error/fieldErrors/0/field").asString()).isEqualTo("userId");
    assess(candidate, TestUser.candidate(), "Java", 1).expectStatus().isForbidden();
    assess(TestUser.interviewer(), candidate, "Java", 1).expectStatus().isNotFound();
  }

  @ParameterizedTest
  @CsvSource({"101, skills[0].score", "-1, skills[0].score", "1.234, skills[0].score"})
  void aScoreThatIsNoneIsRefused(double score, String field) {
    JsonNode refusal = json(assess(admin, candidate, "Java", score).expectStatus().isEqualTo(422));

    assertThat(refusal.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void nothingAndTooMuchAreRefused() {
    post(admin, Map.of("userId", candidate.id(), "skills", List.of()))
        .expectStatus()
        .isEqualTo(422);
    var java = Map.of("skill", "Java", "score", 1);
    post(admin, Map.of("userId", candidate.id(), "skills", Collections.nCopies(2, java)))
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void walkingByCursorSeesEachOnceWhileOthersAreAdded() {
    List<UUID> there = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      there.addFirst(made(admin, "Skill " + i));
    }

    List<UUID> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = listOf(candidate, "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      seen.addAll(idsIn(page));
      cursor = page.at("/pagination/nextCursor").asString(null);
      made(admin, "Late");
    }

    assertThat(seen).containsExactlyElementsOf(there);
  }

  @Test
  void theListTakesTheSameStatementsHoweverLongItIs() {
    for (int i = 0; i < 6; i++) {
      made(admin, "Skill " + i);
    }

    assertThat(statements.during(() -> listOf(candidate, "?limit=1"))).isEqualTo(2);
    assertThat(statements.during(() -> listOf(candidate, "?limit=6"))).isEqualTo(2);
  }

  private UUID made(TestUser by, String skill) {
    JsonNode answer = json(assess(by, candidate, skill, 50).expectStatus().isCreated());
    return UUID.fromString(answer.at("/assessment/id").asString());
  }

  private ResponseSpec assess(TestUser by, TestUser whom, String skill, double score) {
    return post(
        by, Map.of("userId", whom.id(), "skills", List.of(Map.of("skill", skill, "score", score))));
  }

  private ResponseSpec post(TestUser by, Map<String, ?> body) {
    return api.as(by).post().uri("/api/skill-assessments").body(body).exchange();
  }

  private ResponseSpec find(TestUser by, UUID id) {
    return api.as(by).get().uri("/api/skill-assessments/{id}", id).exchange();
  }

  private JsonNode listOf(TestUser by, String query) {
    return sessions.get(by, "/api/skill-assessments" + query);
  }

  private static List<UUID> idsIn(JsonNode list) {
    return list.get("assessments").values().stream()
        .map(one -> UUID.fromString(one.get("id").asString()))
        .toList();
  }
}
