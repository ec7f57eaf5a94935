package com.primeinterviews.session.erasure;

import static com.primeinterviews.session.AMentor.aMentor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.TimeTravel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What was found out about erased people, and what erased people have found out. */
@ServiceTest
class ErasedAssessmentsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<String, Object> RUBRIC =
      Map.of(
          "attributes",
          List.of(
              Map.of("name", "Communication", "rating", 4, "note", "Ada thinks aloud."),
              Map.of("name", "Depth", "rating", 2)),
          "recommendation",
          "yes",
          "skills",
          List.of(Map.of("skill", "Java", "score", 61)));

  private final TestUser ada = TestUser.candidate().named("Ada", "Lovelace");
  private final TestUser grace = TestUser.mentor().named("Grace", "Hopper");
  private final Events events;
  private final JdbcClient jdbc;
  private final Api api;
  private final TestSessions sessions;

  ErasedAssessmentsTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.sessions = new TestSessions(api);
  }

  @Test
  void whatWasSaidAboutAnErasedCandidateIsGoneAndNothingIsSaidAnew() {
    UUID session = assessed();

    events.send("user.erased.v1", ada.id(), Map.of("userId", ada.id()));

    await().atMost(PATIENCE).until(() -> scorecards(session).isEmpty());
    assertThat(assessmentsOfAda()).isEmpty();
    submit(session).expectStatus().isEqualTo(409);
    assess(TestUser.admin()).expectStatus().isNotFound();
  }

  @Test
  void whatAnErasedMentorFoundStaysWithoutNameAndWords() {
    UUID session = assessed();

    events.send("user.erased.v1", grace.id(), Map.of("userId", grace.id()));

    await().atMost(PATIENCE).until(() -> !scorecards(session).toString().contains("aloud"));
    assertThat(scorecards(session).toString()).contains("Communication", "Depth", "Java");
    assertThat(assessmentsOfAda().toString())
        .contains("Former mentor", "Java")
        .doesNotContain("Grace", "Knows generics");
  }

  private UUID assessed() {
    Ready mentor = aMentor(api, events).ownedBy(grace).alwaysOpen().ready();
    UUID session = sessions.completed(ada, mentor, new TimeTravel(jdbc));
    submit(session).expectStatus().isCreated();
    sessions.patch(ada, session, Map.of("rating", 5)).expectStatus().isOk();
    assess(grace).expectStatus().isCreated();
    return session;
  }

  private ResponseSpec submit(UUID session) {
    return api.as(grace).put().uri("/api/sessions/{id}/scorecard", session).body(RUBRIC).exchange();
  }

  private ResponseSpec assess(TestUser by) {
    return api.as(by)
        .post()
        .uri("/api/skill-assessments")
        .body(
            Map.of(
                "userId",
                ada.id(),
                "note",
                "Knows generics",
                "skills",
                List.of(Map.of("skill", "Java", "score", 61))))
        .exchange();
  }

  private List<Map<String, Object>> scorecards(UUID session) {
    return jdbc.sql("select rubric::text from scorecard where session_id = ?")
        .param(session)
        .query()
        .listOfRows();
  }

  private List<Map<String, Object>> assessmentsOfAda() {
    return jdbc.sql(
            "select assessor_name, note, skills::text from skill_assessment where user_id = ?")
        .param(ada.id())
        .query()
        .listOfRows();
  }
}
