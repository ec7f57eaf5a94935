package com.primeinterviews.session.assessment;

import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.assessment.TestScorecards.rubric;
import static com.primeinterviews.session.interview.TestInterviews.plan;
import static com.primeinterviews.session.interview.TestInterviews.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TimeTravel;
import com.primeinterviews.session.interview.TestInterviews;
import com.primeinterviews.session.people.PersonDirectory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Interviews are sessions scheduled by staff: their interviewer writes a scorecard too. */
@ServiceTest
class InterviewScorecardTest {

  private final TestUser candidate = TestUser.candidate().named("Ada", "Lovelace");
  private final TestUser interviewer = TestUser.interviewer().named("Alan", "Turing");
  private final Api api;
  private final Events events;
  private final ScorecardSweep sweep;
  private final TestInterviews interviews;
  private final TimeTravel time;
  private UUID interview;

  InterviewScorecardTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired JdbcClient jdbc,
      @Autowired PersonDirectory people,
      @Autowired ScorecardSweep sweep) {
    this.api = api;
    this.events = events;
    this.sweep = sweep;
    this.interviews = new TestInterviews(api, events, people);
    this.time = new TimeTravel(jdbc);
  }

  @BeforeEach
  void anInterviewThatWasHeld() {
    interviews.known(candidate);
    interviews.known(interviewer);
    var plan = plan(candidate, interviewer, hoursFromNow(30));
    plan.put("title", "Second round");
    interview = TestInterviews.idOf(interviews.scheduled(interviewer, plan));
  }

  @Test
  void theInterviewerWritesOneOfACompletedInterviewAndReplacesItByVersion() {
    assertThat(reasonOf(put(interviewer, rubric()), 409)).isEqualTo("NOT_COMPLETED");
    held();

    var answer = put(interviewer, rubric()).expectStatus().isCreated();

    answer.expectHeader().valueEquals(HttpHeaders.LOCATION, path("interviews"));
    answer.expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
    JsonNode read = interviews.get(interviewer, path("interviews"));
    assertThat(read).isEqualTo(json(answer).get("scorecard"));
    assertThat(read.get("interviewId").asString()).isEqualTo(interview.toString());
    assertThat(read.get("sessionId").isNull()).isTrue();
    assertThat(read.get("assessorId").asString()).isEqualTo(interviewer.id().toString());
    assertThat(interviews.get(TestUser.admin(), path("interviews"))).isEqualTo(read);
    assertThat(interviews.get(interviewer, path("sessions"))).isEqualTo(read);
    putIf("\"1\"").expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
    putIf("\"1\"").expectStatus().isEqualTo(412);
  }

  @Test
  void theCandidateSeesNothingOfItBeforeItsTimeHoweverTheInterviewEnded() {
    interviews.post(interviewer, interview, "start").expectStatus().isOk();
    interviews
        .post(interviewer, interview, "end", Map.of("feedback", "Strong", "score", 80))
        .expectStatus()
        .isOk();
    String before = seenBy(candidate);

    put(interviewer, rubric()).expectStatus().isCreated();
    sweep.shareDue();

    get(candidate).expectStatus().isNotFound();
    assertThat(seenBy(candidate)).isEqualTo(before);
    assertThat(events.sent("scorecard.shared.v1", interview)).isEmpty();
  }

  @Test
  void afterAWhileItIsSharedOnceAndItsSkillsCountAsAssessedInTheEventsOfSessions() {
    held();
    put(interviewer, rubric()).expectStatus().isCreated();
    time.untilScorecardIsDue(interview);

    AtOnce.run(
        3,
        instance -> {
          sweep.shareDue();
          return instance;
        });

    await().untilAsserted(() -> get(candidate).expectStatus().isOk());
    JsonNode shared = events.await("scorecard.shared.v1", interview);
    assertThat(shared.get("reason").asString()).isEqualTo("time_passed");
    assertThat(shared.get("sessionId").asString()).isEqualTo(interview.toString());
    assertThat(shared.at("/mentor/name").asString()).isEqualTo("Alan Turing");
    assertThat(shared.at("/mentor/userId").asString()).isEqualTo(interviewer.id().toString());
    assertThat(shared.get("sessionType").asString()).isEqualTo("Second round");
    JsonNode assessed = interviews.get(candidate, "/api/skill-assessments").at("/assessments/0");
    assertThat(assessed.get("source").asString()).isEqualTo("scorecard");
    assertThat(assessed.get("interviewId").asString()).isEqualTo(interview.toString());
    UUID assessment = UUID.fromString(assessed.get("id").asString());
    JsonNode told = events.await("skills.assessed.v1", assessment);
    assertThat(told.get("userId").asString()).isEqualTo(candidate.id().toString());
    assertThat(told.at("/skills/0/skill").asString()).isEqualTo("System Design");
    assertThat(events.sent("scorecard.shared.v1", interview)).hasSize(1);
    assertThat(reasonOf(put(interviewer, rubric()), 409)).isEqualTo("SCORECARD_SHARED");
  }

  @Test
  void nobodyElseWritesOrFindsIt() {
    held();
    put(candidate, rubric()).expectStatus().isForbidden();
    put(TestUser.admin(), rubric()).expectStatus().isForbidden();
    put(TestUser.interviewer(), rubric()).expectStatus().isNotFound();
    get(interviewer).expectStatus().isNotFound();
    put(interviewer, rubric()).expectStatus().isCreated();
    for (TestUser stranger :
        List.of(TestUser.interviewer(), TestUser.mentor(), TestUser.candidate())) {
      get(stranger).expectStatus().isNotFound();
    }
  }

  @Test
  void whoHasInterviewedSomebodyMayAssessThem() {
    var skills = Map.of("userId", candidate.id(), "skills", rubric().get("skills"));
    post(interviewer, skills).expectStatus().isNotFound();
    held();

    UUID made =
        TestInterviews.idOf(
            json(post(interviewer, skills).expectStatus().isCreated()).get("assessment"));

    JsonNode told = events.await("skills.assessed.v1", made);
    assertThat(told.get("source").asString()).isEqualTo("assessment");
    assertThat(
            interviews
                .get(interviewer, "/api/skill-assessments?userId={id}", candidate.id())
                .at("/assessments/0/id")
                .asString())
        .isEqualTo(made.toString());
    post(TestUser.interviewer(), skills).expectStatus().isNotFound();
  }

  private void held() {
    interviews.post(interviewer, interview, "start").expectStatus().isOk();
    interviews.post(interviewer, interview, "end").expectStatus().isOk();
  }

  private String seenBy(TestUser user) {
    return interviews.get(user, interview).toString()
        + interviews.get(user, "/api/interviews")
        + interviews.get(user, "/api/skill-assessments");
  }

  private String path(String what) {
    return "/api/" + what + "/" + interview + "/scorecard";
  }

  private ResponseSpec put(TestUser by, Map<String, ?> rubric) {
    return api.as(by).put().uri(path("interviews")).body(rubric).exchange();
  }

  private ResponseSpec putIf(String version) {
    return api.as(interviewer)
        .put()
        .uri(path("interviews"))
        .header(HttpHeaders.IF_MATCH, version)
        .body(rubric())
        .exchange();
  }

  private ResponseSpec get(TestUser by) {
    return api.as(by).get().uri(path("interviews")).exchange();
  }

  private ResponseSpec post(TestUser by, Map<String, ?> body) {
    return api.as(by).post().uri("/api/skill-assessments").body(body).exchange();
  }
}
