package com.primeinterviews.session.assessment;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.assessment.TestScorecards.rubric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.TimeTravel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The candidate sees the scorecard when both have spoken, or a while has passed. */
@ServiceTest
class ScorecardSharingTest {

  private final TestUser candidate = TestUser.candidate();
  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final ScorecardSweep sweep;
  private final TestSessions sessions;
  private final TestScorecards scorecards;
  private final TimeTravel time;
  private Ready mentor;
  private UUID session;

  ScorecardSharingTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired JdbcClient jdbc,
      @Autowired ScorecardSweep sweep) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.sweep = sweep;
    this.sessions = new TestSessions(api);
    this.scorecards = new TestScorecards(api);
    this.time = new TimeTravel(jdbc);
  }

  @BeforeEach
  void aCompletedSession() {
    mentor = aMentor(api, events).alwaysOpen().ready();
    session = sessions.completed(candidate, mentor, time);
  }

  @Test
  void theReviewOfTheCandidateSharesAScorecardThatIsThere() {
    scorecards.put(mentor.user(), session, rubric()).expectStatus().isCreated();

    review().expectStatus().isOk();

    JsonNode seen = json(scorecards.get(candidate, session).expectStatus().isOk());
    assertThat(seen.get("recommendation").asString()).isEqualTo("yes");
    assertThat(seen.get("sharedAt").isNull()).isFalse();
    JsonNode shared = events.await("scorecard.shared.v1", session);
    assertThat(shared.get("reason").asString()).isEqualTo("both_sides");
    assertThat(shared.at("/candidate/userId").asString()).isEqualTo(candidate.id().toString());
    assertThat(shared.toString()).doesNotContain("Thinks aloud");
  }

  @Test
  void aScorecardAfterTheReviewIsSharedAtOnceAndItsSkillsCountAsAssessed() {
    review().expectStatus().isOk();
    scorecards.get(candidate, session).expectStatus().isNotFound();

    scorecards.put(mentor.user(), session, rubric()).expectStatus().isCreated();

    scorecards.get(candidate, session).expectStatus().isOk();
    JsonNode assessed = sessions.get(candidate, "/api/skill-assessments").at("/assessments/0");
    assertThat(assessed.get("source").asString()).isEqualTo("scorecard");
    assertThat(assessed.get("sessionId").asString()).isEqualTo(session.toString());
    UUID id = UUID.fromString(assessed.get("id").asString());
    JsonNode told = events.await("skills.assessed.v1", id);
    assertThat(told.get("userId").asString()).isEqualTo(candidate.id().toString());
    assertThat(told.at("/skills/0/skill").asString()).isEqualTo("System Design");
    assertThat(told.at("/assessor/userId").asString()).isEqualTo(mentor.user().id().toString());
  }

  @Test
  void whatTheCandidateSeesStandsAsItIs() {
    scorecards.put(mentor.user(), session, rubric()).expectStatus().isCreated();
    review().expectStatus().isOk();

    JsonNode refusal =
        json(scorecards.put(mentor.user(), session, rubric()).expectStatus().isEqualTo(409));

    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("SCORECARD_SHARED");
    scorecards.put(mentor.user(), session, rubric(), "\"1\"").expectStatus().isEqualTo(412);
  }

  @Test
  void withoutAReviewItIsSharedAfterAWhileOnceHoweverManyInstancesSweep() {
    scorecards.put(mentor.user(), session, rubric()).expectStatus().isCreated();
    sweep.shareDue();
    scorecards.get(candidate, session).expectStatus().isNotFound();
    time.untilScorecardIsDue(session);

    AtOnce.run(
        4,
        instance -> {
          sweep.shareDue();
          return instance;
        });

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> scorecards.get(candidate, session).expectStatus().isOk());
    assertThat(events.await("scorecard.shared.v1", session).get("reason").asString())
        .isEqualTo("time_passed");
    review().expectStatus().isOk();
    assertThat(outboxed("scorecard.shared.v1")).hasSize(1);
    assertThat(assessmentsOf(session)).isEqualTo(1);
  }

  @RepeatedTest(5)
  void ofAChangeAndAReviewAtOnceTheCandidateSeesWhatStandsAfterwards() {
    scorecards.put(mentor.user(), session, rubric()).expectStatus().isCreated();
    time.untilScorecardIsDue(session);
    var other = rubric();
    other.put("recommendation", "strong_no");

    List<Integer> answers =
        AtOnce.run(
            3,
            number ->
                switch (number) {
                  case 0 -> status(scorecards.put(mentor.user(), session, other));
                  case 1 -> status(review());
                  default -> {
                    sweep.shareDue();
                    yield 200;
                  }
                });

    assertThat(answers.get(0)).isIn(200, 409);
    assertThat(answers.get(1)).isEqualTo(200);
    assertThat(
            json(scorecards.get(candidate, session).expectStatus().isOk())
                .get("recommendation")
                .asString())
        .isEqualTo(answers.get(0) == 200 ? "strong_no" : "yes");
    assertThat(assessmentsOf(session)).isEqualTo(1);
  }

  private List<?> outboxed(String type) {
    return events.sent(type, session);
  }

  private int assessmentsOf(UUID sessionId) {
    return jdbc.sql("select count(*) from skill_assessment where session_id = ?")
        .param(sessionId)
        .query(Integer.class)
        .single();
  }

  private ResponseSpec review() {
    return sessions.patch(candidate, session, Map.of("rating", 5, "feedback", "Helpful."));
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult(String.class).getStatus().value();
  }
}
