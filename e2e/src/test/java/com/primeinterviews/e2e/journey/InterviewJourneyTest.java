package com.primeinterviews.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.people.LiveNotifications;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.Mailbox;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One interview from scheduling to its scorecard, step by step, through the gateway only. */
@RunningSuite
class InterviewJourneyTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  /** Soon enough to be joined at once. */
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).plusSeconds(600);

  private final Suite suite;
  private Person katherine;
  private Person dorothy;
  private Person stranger;

  InterviewJourneyTest(Suite suite) {
    this.suite = suite;
  }

  @BeforeEach
  void everybodySignsUpAndIn() {
    katherine = Person.interviewer(suite, "Katherine", "Johnson", "America/New_York");
    dorothy = Person.candidate(suite, "Dorothy", "Vaughan", "Asia/Kolkata");
    stranger = Person.candidate(suite, "Mary", "Jackson", "UTC");
  }

  @Test
  void oneInterviewFromSchedulingToItsScorecard() {
    String task = katherineWritesATask();
    String interview = katherineSchedules(task);
    dorothyIsInvited(interview);
    nobodyIsInTwoInterviewsAtOnce();

    bothJoinAndNobodyElse(interview);
    dorothySolvesTheTask(interview);
    katherineEndsIt(interview);

    theLogTellsItAll(interview);
    theScorecardIsKeptBack(interview);
  }

  private String katherineWritesATask() {
    var task =
        Map.of(
            "title",
            "Orbit",
            "statement",
            "Compute the landing site.",
            "languages",
            List.of("fortran", "java"),
            "tests",
            List.of(
                Map.of("name", "one", "input", "1", "expected", "1"),
                Map.of("name", "two", "input", "2", "expected", "kept-secret", "hidden", true)));
    return katherine.api().post("/api/coding-tasks", task).expect(201).textAt("/codingTask/id");
  }

  private Map<String, Object> plan(Person interviewer) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("candidateId", dorothy.id());
    plan.put("interviewerId", interviewer.id());
    plan.put("schedule", Map.of("start", start, "end", start.plusSeconds(2700)));
    plan.put("title", "Numerics");
    return plan;
  }

  private String katherineSchedules(String task) {
    var plan = plan(katherine);
    plan.put("codingTaskId", task);
    Answer scheduled =
        await("both are known to the calendar")
            .atMost(SOON)
            .until(
                () -> katherine.api().post("/api/interviews", plan),
                answer -> answer.status() == 201);

    assertThat(scheduled.textAt("/interview/status")).isEqualTo("scheduled");
    assertThat(scheduled.textAt("/interview/candidate/email")).isEqualTo(dorothy.email());
    assertThat(scheduled.textAt("/interview/codingTask/title")).isEqualTo("Orbit");
    return scheduled.textAt("/interview/id");
  }

  private void dorothyIsInvited(String interview) {
    JsonNode mail = suite.mailbox().awaitInvitation(dorothy.email(), interview);
    assertThat(Mailbox.calendarOf(mail)).contains("METHOD:REQUEST", "Numerics");
    assertThat(
            dorothy.api().get("/api/candidates/interviews").expect(200).textAt("/interviews/0/id"))
        .isEqualTo(interview);
    stranger.api().get("/api/interviews/" + interview).expect(404);
  }

  private void nobodyIsInTwoInterviewsAtOnce() {
    Person admin = Person.admin(suite);
    Person other = Person.interviewer(suite, "Christine", "Darden", "UTC");

    Answer refused =
        await("the other interviewer is known to the calendar")
            .atMost(SOON)
            .until(
                () -> admin.api().post("/api/admin/interviews", plan(other)),
                answer -> answer.status() != 422);

    assertThat(refused.expect(409).textAt("/error/code")).isEqualTo("CONFLICT");
  }

  private void bothJoinAndNobodyElse(String interview) {
    var wanted = Map.of("interviewId", interview);
    for (Person person : List.of(katherine, dorothy)) {
      Answer joined = person.api().post("/api/interviews/join-token", wanted);
      assertThat(joined.status()).as(joined.text()).isBetween(200, 201);
      assertThat(Instant.parse(joined.textAt("/expiresAt"))).isAfter(Instant.now());
      person.api().withToken(joined.textAt("/token")).get("/api/interviews").expect(401);
    }
    stranger.api().post("/api/interviews/join-token", wanted).expect(404);
  }

  private void dorothySolvesTheTask(String interview) {
    String path = "/api/interviews/" + interview;
    dorothy.api().get(path + "/coding-task").expect(404);
    dorothy.api().send("POST", path + "/start", null).expect(403);
    try (LiveNotifications live = LiveNotifications.of(dorothy)) {
      Answer started = katherine.api().send("POST", path + "/start", null).expect(200);
      assertThat(started.textAt("/interview/status")).isEqualTo("live");
      live.await("interview.started", interview);
    }
    assertThat(dorothy.api().get(path + "/coding-task").expect(200).text())
        .contains("Compute the landing site.")
        .doesNotContain("kept-secret");
    dorothy
        .api()
        .post(path + "/submissions", Map.of("language", "fortran", "code", "END PROGRAM"))
        .expect(201);
  }

  private void katherineEndsIt(String interview) {
    String path = "/api/interviews/" + interview;
    Answer ended =
        katherine
            .api()
            .post(path + "/end", Map.of("feedback", "Flawless.", "score", 98))
            .expect(200);
    assertThat(ended.textAt("/interview/status")).isEqualTo("completed");
    assertThat(ended.at("/interview/score").asInt()).isEqualTo(98);
    katherine.api().send("POST", path + "/start", null).expect(409);
    assertThat(dorothy.api().get(path).expect(200).text()).doesNotContain("Flawless.");
  }

  private void theLogTellsItAll(String interview) {
    Answer logs = katherine.api().get("/api/interviews/" + interview + "/logs").expect(200);
    assertThat(logs.at("/logs").valueStream().map(entry -> entry.path("type").asString()))
        .containsExactly("scheduled", "started", "submitted", "completed");
    // To a candidate it is either no business of theirs or not there.
    assertThat(dorothy.api().get("/api/interviews/" + interview + "/logs").status()).isIn(403, 404);
  }

  private void theScorecardIsKeptBack(String interview) {
    String path = "/api/interviews/" + interview + "/scorecard";
    var card =
        Map.of(
            "attributes",
            List.of(Map.of("name", "Precision", "rating", 5)),
            "recommendation",
            "strong_yes",
            "skills",
            List.of(Map.of("skill", "Fortran", "score", 97)));
    katherine.api().put(path, card).expect(201);
    assertThat(katherine.api().get(path).expect(200).text()).contains("Precision");
    dorothy.api().get(path).expect(404);
  }
}
