package com.primeinterviews.session.interview;

import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.interview.TestInterviews.plan;
import static com.primeinterviews.session.interview.TestInterviews.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.people.PersonDirectory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Coding tasks in interviews, and what candidates hand in. */
@ServiceTest
class CodingInterviewTest {

  private final Api api;
  private final Statements statements;
  private final TestInterviews interviews;
  private final TestUser candidate = TestUser.candidate();
  private final TestUser interviewer = TestUser.interviewer();

  CodingInterviewTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired Statements statements,
      @Autowired PersonDirectory people) {
    this.api = api;
    this.statements = statements;
    this.interviews = new TestInterviews(api, events, people);
  }

  @BeforeEach
  void thePeopleAreKnown() {
    interviews.known(candidate);
    interviews.known(interviewer);
  }

  @Test
  void theCandidateSeesTheTaskFromTheStartOnAndNeverItsHiddenTests() {
    UUID task = task();
    UUID id = interviewWith(task);
    String path = "/api/interviews/" + id + "/coding-task";

    api.as(candidate).get().uri(path).exchange().expectStatus().isNotFound();
    assertThat(interviews.get(candidate, id).get("codingTask").isNull()).isTrue();
    assertThat(interviews.get(candidate, "/api/candidates/interviews").toString())
        .doesNotContain("Reverse a list", task.toString());
    assertThat(interviews.get(interviewer, path).get("tests")).hasSize(2);
    interviews.post(interviewer, id, "start").expectStatus().isOk();

    JsonNode shown = interviews.get(candidate, path);
    assertThat(shown.get("statement").asString()).isEqualTo("Turn it around.");
    assertThat(shown.get("tests")).hasSize(1);
    assertThat(shown.toString()).doesNotContain("secret");
    JsonNode seen = interviews.get(candidate, id);
    assertThat(seen.at("/codingTask/title").asString()).isEqualTo("Reverse a list");
    assertThat(seen.toString()).doesNotContain("secret");
    api.as(candidate)
        .get()
        .uri("/api/coding-tasks/{id}", task)
        .exchange()
        .expectStatus()
        .isForbidden();
    api.as(TestUser.interviewer()).get().uri(path).exchange().expectStatus().isNotFound();
  }

  @Test
  void aTaskIsGivenBeforeTheStartOrLiveAndUnknownOnesAreRefused() {
    UUID task = task();
    UUID id = interviews.scheduled(candidate, interviewer, hoursFromNow(30));

    assertThat(reasonOf(assign(interviewer, id, UUID.randomUUID()), 422))
        .isEqualTo("UNKNOWN_CODING_TASK");
    assign(TestUser.interviewer(), id, task).expectStatus().isNotFound();
    assign(candidate, id, task).expectStatus().isForbidden();
    JsonNode given = json(assign(interviewer, id, task).expectStatus().isOk()).get("interview");
    assertThat(given.at("/codingTask/id").asString()).isEqualTo(task.toString());
    assertThat(given.at("/codingTask/title").asString()).isEqualTo("Reverse a list");
    assign(interviewer, id, task).expectStatus().isOk();
    interviews.post(interviewer, id, "cancel").expectStatus().isOk();
    assign(interviewer, id, task()).expectStatus().isEqualTo(409);
  }

  @Test
  void codeIsHandedInWhileLiveByTheCandidateAloneVersionAfterVersion() {
    UUID id = interviewWith(task());
    assertThat(reasonOf(submit(candidate, id, "java", "early"), 409)).isEqualTo("NOT_LIVE");
    interviews.post(interviewer, id, "start").expectStatus().isOk();

    JsonNode first =
        json(submit(candidate, id, "java", "one").expectStatus().isCreated()).get("submission");
    submit(candidate, id, "python", "two").expectStatus().isCreated();

    assertThat(first.get("version").asInt()).isEqualTo(1);
    assertThat(reasonOf(submit(candidate, id, "cobol", "x"), 422)).isEqualTo("OTHER_LANGUAGE");
    submit(candidate, id, "java", "x".repeat(100_001)).expectStatus().isEqualTo(422);
    submit(interviewer, id, "java", "x").expectStatus().isForbidden();
    submit(TestUser.candidate(), id, "java", "x").expectStatus().isNotFound();
    String path = "/api/interviews/" + id + "/submissions";
    for (TestUser reader : List.of(candidate, interviewer, TestUser.admin())) {
      JsonNode all = interviews.get(reader, path);
      assertThat(all.get("submissions").values().stream().map(s -> s.get("code").asString()))
          .containsExactly("one", "two");
      assertThat(interviews.get(reader, path + "/" + first.get("id").asString())).isEqualTo(first);
    }
    api.as(TestUser.interviewer()).get().uri(path).exchange().expectStatus().isNotFound();
    String cursor =
        interviews.get(candidate, path + "?limit=1").at("/pagination/nextCursor").asString();
    assertThat(interviews.get(candidate, path + "?limit=1&cursor=" + cursor).get("submissions"))
        .hasSize(1);
    assertThat(statements.during(() -> interviews.get(candidate, path + "?limit=1")))
        .isEqualTo(statements.during(() -> interviews.get(candidate, path + "?limit=2")));
    interviews.post(interviewer, id, "end").expectStatus().isOk();
    assertThat(reasonOf(submit(candidate, id, "java", "late"), 409)).isEqualTo("NOT_LIVE");
  }

  @Test
  void withoutATaskThereIsNothingToHandIn() {
    UUID id = interviews.scheduled(candidate, interviewer, hoursFromNow(30));
    interviews.post(interviewer, id, "start").expectStatus().isOk();

    assertThat(reasonOf(submit(candidate, id, "java", "x"), 409)).isEqualTo("NO_CODING_TASK");
  }

  @Test
  void aTaskThatWasTakenAwayStaysWithItsInterviewsAndGoesToNoOther() {
    UUID task = task();
    UUID id = interviewWith(task);

    api.as(interviewer)
        .delete()
        .uri("/api/coding-tasks/{id}", task)
        .exchange()
        .expectStatus()
        .isNoContent();

    assertThat(interviews.get(interviewer, id).at("/codingTask/title").asString())
        .isEqualTo("Reverse a list");
    var another = plan(candidate, interviewer, hoursFromNow(40));
    another.put("codingTaskId", task);
    assertThat(reasonOf(interviews.schedule(interviewer, another), 422))
        .isEqualTo("UNKNOWN_CODING_TASK");
  }

  private UUID task() {
    var answer =
        api.as(interviewer)
            .post()
            .uri("/api/coding-tasks")
            .body(
                Map.of(
                    "title",
                    "Reverse a list",
                    "statement",
                    "Turn it around.",
                    "languages",
                    List.of("java", "python"),
                    "tests",
                    List.of(
                        Map.of("name", "short", "input", "1 2", "expected", "2 1"),
                        Map.of("name", "secret", "input", "", "expected", "", "hidden", true))))
            .exchange();
    return UUID.fromString(json(answer.expectStatus().isCreated()).at("/codingTask/id").asString());
  }

  private UUID interviewWith(UUID task) {
    var plan = plan(candidate, interviewer, hoursFromNow(30));
    plan.put("codingTaskId", task);
    return TestInterviews.idOf(interviews.scheduled(interviewer, plan));
  }

  private ResponseSpec assign(TestUser by, UUID interview, UUID task) {
    return interviews.post(by, interview, "coding-task", Map.of("codingTaskId", task));
  }

  private ResponseSpec submit(TestUser by, UUID interview, String language, String code) {
    return interviews.post(
        by, interview, "submissions", Map.of("language", language, "code", code));
  }
}
