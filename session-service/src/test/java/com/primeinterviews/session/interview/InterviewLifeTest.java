package com.primeinterviews.session.interview;

import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.interview.TestInterviews.hour;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class InterviewLifeTest {

  private final Api api;
  private final Events events;
  private final TestInterviews interviews;
  private final TestUser candidate = TestUser.candidate();
  private final TestUser interviewer = TestUser.interviewer();
  private final Instant start = hoursFromNow(30);

  InterviewLifeTest(
      @Autowired Api api, @Autowired Events events, @Autowired PersonDirectory people) {
    this.api = api;
    this.events = events;
    this.interviews = new TestInterviews(api, events, people);
  }

  @BeforeEach
  void thePeopleAreKnown() {
    interviews.known(candidate);
    interviews.known(interviewer);
  }

  @Test
  void anInterviewIsHeldAndScoredAndEveryStepIsLoggedAndTold() {
    UUID id = interviews.scheduled(candidate, interviewer, start);
    interviews.patch(interviewer, id, Map.of("schedule", hour(start.plusSeconds(60))));
    assertThat(statusOf(interviews.post(interviewer, id, "start"))).isEqualTo("live");

    JsonNode ended =
        json(interviews
                .post(
                    interviewer,
                    id,
                    "end",
                    Map.of("feedback", "Strong", "score", 82.5, "attentivenessScore", 91))
                .expectStatus()
                .isOk())
            .get("interview");

    assertThat(ended.get("status").asString()).isEqualTo("completed");
    assertThat(ended.get("score").asDouble()).isEqualTo(82.5);
    assertThat(ended.get("attentivenessScore").asDouble()).isEqualTo(91);
    assertThat(ended.get("feedback").asString()).isEqualTo("Strong");
    assertThat(interviews.get(candidate, id).get("feedback").isNull()).isTrue();
    JsonNode logs = interviews.get(interviewer, "/api/interviews/{id}/logs", id);
    assertThat(logs.get("logs").values().stream().map(log -> log.get("type").asString()))
        .containsExactly("scheduled", "rescheduled", "started", "completed");
    assertThat(logs.get("logs").values().stream().map(log -> log.get("sequence").asInt()))
        .containsExactly(1, 2, 3, 4);
    assertThat(logs.at("/logs/1/data/start").asString())
        .isEqualTo(start.plusSeconds(60).toString());
    assertThat(logs.at("/logs/2/actor/role").asString()).isEqualTo("interviewer");
    List<Integer> versions =
        List.of("scheduled", "rescheduled", "started", "completed").stream()
            .map(what -> events.await("interview." + what + ".v1", id).get("version").asInt())
            .toList();
    assertThat(versions).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theLogIsWalkedByPageAndCursorAndIsForStaff() {
    UUID id = interviews.scheduled(candidate, interviewer, start);
    for (int i = 1; i < 6; i++) {
      interviews
          .patch(interviewer, id, Map.of("schedule", hour(start.plusSeconds(60 * i))))
          .expectStatus()
          .isOk();
    }
    String path = "/api/interviews/" + id + "/logs";

    JsonNode first = interviews.get(interviewer, path + "?limit=4");
    assertThat(first.at("/pagination/total").asInt()).isEqualTo(6);
    String cursor = first.at("/pagination/nextCursor").asString();
    JsonNode rest = interviews.get(interviewer, path + "?limit=4&cursor=" + cursor);
    assertThat(rest.get("logs")).hasSize(2);
    assertThat(rest.at("/logs/0/sequence").asInt()).isEqualTo(5);
    assertThat(rest.at("/pagination/nextCursor").isNull()).isTrue();
    assertThat(interviews.get(interviewer, path + "?limit=4&page=2").get("logs"))
        .isEqualTo(rest.get("logs"));
    api.as(candidate).get().uri(path).exchange().expectStatus().isForbidden();
    api.as(TestUser.interviewer()).get().uri(path).exchange().expectStatus().isNotFound();
  }

  @Test
  void stepsThatWereTakenMayBeRepeatedWithoutEffect() {
    UUID id = interviews.scheduled(candidate, interviewer, start);
    UUID off = interviews.scheduled(candidate, interviewer, start.plusSeconds(7200));
    for (int i = 0; i < 2; i++) {
      assertThat(statusOf(interviews.post(interviewer, id, "start"))).isEqualTo("live");
      assertThat(statusOf(interviews.post(interviewer, off, "cancel"))).isEqualTo("cancelled");
    }
    for (int i = 0; i < 2; i++) {
      assertThat(statusOf(interviews.post(interviewer, id, "end", Map.of("score", 50))))
          .isEqualTo("completed");
      assertThat(statusOf(interviews.post(interviewer, id, "end"))).isEqualTo("completed");
    }

    interviews.post(interviewer, id, "end", Map.of("score", 51)).expectStatus().isEqualTo(409);
    assertThat(interviews.get(interviewer, id).get("score").asDouble()).isEqualTo(50);
    assertThat(interviews.get(interviewer, "/api/interviews/{id}/logs", id).get("logs")).hasSize(3);
    assertThat(events.sent("interview.cancelled.v1", off)).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'', end, scheduled, completed",
    "'start,end', start, completed, live",
    "'start,end', cancel, completed, cancelled",
    "cancel, start, cancelled, live",
    "cancel, end, cancelled, completed"
  })
  void anythingElseIsRefusedNamingBothStates(String steps, String step, String from, String to) {
    UUID id = interviews.scheduled(candidate, interviewer, start);
    for (String before : steps.isEmpty() ? new String[0] : steps.split(",", -1)) {
      interviews.post(interviewer, id, before).expectStatus().isOk();
    }

    JsonNode refused = json(interviews.post(interviewer, id, step).expectStatus().isEqualTo(409));

    assertThat(refused.at("/error/details/reason").asString()).isEqualTo("WRONG_STATE");
    assertThat(refused.at("/error/details/from").asString()).isEqualTo(from);
    assertThat(refused.at("/error/details/to").asString()).isEqualTo(to);
  }

  @Test
  void whatHasBegunIsNeitherMovedNorTakenAway() {
    UUID id = interviews.scheduled(candidate, interviewer, start);
    interviews.post(interviewer, id, "start").expectStatus().isOk();

    interviews.patch(interviewer, id, Map.of("title", "No")).expectStatus().isEqualTo(409);
    api.as(interviewer)
        .delete()
        .uri("/api/interviews/{id}", id)
        .exchange()
        .expectStatus()
        .isEqualTo(409);
  }

  @RepeatedTest(5)
  void aStartAndACancellationAtOnceEndInOneStateThatTheLogTells() {
    UUID id = interviews.scheduled(candidate, interviewer, start);

    List<Integer> answers =
        AtOnce.run(
            2,
            number ->
                interviews
                    .post(interviewer, id, number == 0 ? "start" : "cancel")
                    .returnResult(String.class)
                    .getStatus()
                    .value());

    // Called off last, or first and then never started.
    assertThat(interviews.get(interviewer, id).get("status").asString()).isEqualTo("cancelled");
    assertThat(answers.get(1)).isEqualTo(200);
    assertThat(answers.get(0)).isIn(200, 409);
    JsonNode logs = interviews.get(interviewer, "/api/interviews/{id}/logs", id).get("logs");
    assertThat(logs).hasSize(answers.get(0) == 200 ? 3 : 2);
    interviews.scheduled(candidate, interviewer, start);
  }

  private static String statusOf(ResponseSpec answer) {
    return json(answer.expectStatus().isOk()).at("/interview/status").asString();
  }
}
