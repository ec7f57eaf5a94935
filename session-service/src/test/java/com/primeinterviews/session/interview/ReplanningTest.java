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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What PATCH changes, and when. */
@ServiceTest
class ReplanningTest {

  private final Api api;
  private final TestInterviews interviews;
  private final TestUser candidate = TestUser.candidate();
  private final TestUser interviewer = TestUser.interviewer();
  private final Instant start = hoursFromNow(30);
  private UUID interview;

  ReplanningTest(@Autowired Api api, @Autowired Events events, @Autowired PersonDirectory people) {
    this.api = api;
    this.interviews = new TestInterviews(api, events, people);
  }

  @BeforeEach
  void anInterview() {
    interviews.known(candidate);
    interviews.known(interviewer);
    interview = interviews.scheduled(candidate, interviewer, start);
  }

  @Test
  void eachFieldChangesByItselfAndTheOthersStay() {
    UUID task = task();
    UUID lot = UUID.randomUUID();
    patched(Map.of("title", "Second round"));
    patched(Map.of("description", "Trees"));
    patched(Map.of("meetingRoomId", "room-7"));
    patched(Map.of("lotId", lot));
    patched(Map.of("codingTaskId", task));
    patched(Map.of("codingTaskId", task));

    JsonNode seen = interviews.get(interviewer, interview);
    assertThat(seen.get("title").asString()).isEqualTo("Second round");
    assertThat(seen.get("description").asString()).isEqualTo("Trees");
    assertThat(seen.get("meetingRoomId").asString()).isEqualTo("room-7");
    assertThat(seen.at("/lot/id").asString()).isEqualTo(lot.toString());
    assertThat(seen.at("/codingTask/id").asString()).isEqualTo(task.toString());
    assertThat(seen.get("sequence").asInt()).isZero();
    assertThat(seen.get("videoLink").asString()).contains(interview.toString());
    JsonNode logs = interviews.get(interviewer, "/api/interviews/{id}/logs", interview).get("logs");
    assertThat(logs.values().stream().map(log -> log.get("type").asString()))
        .containsExactly("scheduled", "task-assigned");
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "start,end", "cancel"})
  void onlyWhatIsScheduledIsPlannedAnew(String steps) {
    for (String step : steps.split(",", -1)) {
      interviews.post(interviewer, interview, step).expectStatus().isOk();
    }
    JsonNode before = interviews.get(interviewer, interview);
    List<Map<String, ?>> changes =
        List.of(
            Map.of("title", "No"),
            Map.of("description", "No"),
            Map.of("meetingRoomId", "no"),
            Map.of("codingTaskId", task()),
            Map.of("interviewerId", interviewer.id()),
            Map.of("schedule", hour(start.plusSeconds(7200))));

    for (var change : changes) {
      JsonNode refused =
          json(interviews.patch(interviewer, interview, change).expectStatus().isEqualTo(409));
      assertThat(refused.at("/error/details/reason").asString()).isEqualTo("WRONG_STATE");
      assertThat(refused.at("/error/details/from").asString())
          .isEqualTo(before.get("status").asString());
    }
    assertThat(interviews.get(interviewer, interview)).isEqualTo(before);
  }

  @Test
  void whatCannotBeIsRefusedByField() {
    assertThat(fieldOf(Map.of("title", ""))).isEqualTo("title");
    assertThat(fieldOf(Map.of("title", "Two\nlines"))).isEqualTo("title");
    assertThat(fieldOf(Map.of("title", "x".repeat(201)))).isEqualTo("title");
    assertThat(fieldOf(Map.of("description", "x".repeat(5001)))).isEqualTo("description");
    assertThat(fieldOf(Map.of("meetingRoomId", "no room"))).isEqualTo("meetingRoomId");
    assertThat(fieldOf(Map.of("codingTaskId", UUID.randomUUID()))).isEqualTo("codingTaskId");
    assertThat(fieldOf(Map.of("schedule", hour(start.minusSeconds(900_000)))))
        .isEqualTo("schedule.start");
    assertThat(fieldOf(Map.of("schedule", Map.of("start", start)))).isEqualTo("schedule.end");
    assertThat(fieldOf(Map.of("schedule", Map.of("start", start, "end", Instant.MAX))))
        .isEqualTo("schedule.end");
    assertThat(fieldOf(Map.of("schedule", Map.of("start", Instant.MIN, "end", start))))
        .isEqualTo("schedule.start");
    interviews
        .patch(interviewer, interview, Map.of("candidateId", candidate.id()))
        .expectStatus()
        .isEqualTo(400);
  }

  @RepeatedTest(3)
  void ofTwoChangesOfOneVersionAtOnceOneCounts() {
    List<Integer> answers =
        AtOnce.run(
            2, number -> status(patchIf(1, Map.of("schedule", hour(later(1800L * (number + 1)))))));

    assertThat(answers).containsExactlyInAnyOrder(200, 412);
    assertThat(interviews.get(interviewer, interview).get("sequence").asInt()).isEqualTo(1);
  }

  @RepeatedTest(3)
  void twoInterviewsThatMoveOntoOneTimeAtOnceDoNotBothGetIt() {
    var other = interviews.known(TestUser.candidate());
    UUID second = interviews.scheduled(other, interviewer, later(10_800));
    Instant wanted = later(5400);

    List<Integer> answers =
        AtOnce.run(
            2,
            number ->
                status(
                    interviews.patch(
                        interviewer,
                        number == 0 ? interview : second,
                        Map.of("schedule", hour(wanted)))));

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
  }

  @RepeatedTest(3)
  void aMoveAndACancellationAtOnceLeaveNoTimeTaken() {
    AtOnce.run(
        2,
        number ->
            status(
                number == 0
                    ? interviews.patch(
                        interviewer, interview, Map.of("schedule", hour(later(1800))))
                    : interviews.post(interviewer, interview, "cancel")));

    assertThat(interviews.get(interviewer, interview).get("status").asString())
        .isEqualTo("cancelled");
    interviews.scheduled(candidate, interviewer, start);
    interviews.scheduled(candidate, interviewer, later(3600));
  }

  private void patched(Map<String, ?> change) {
    interviews.patch(interviewer, interview, change).expectStatus().isOk();
  }

  private String fieldOf(Map<String, ?> change) {
    return json(interviews.patch(interviewer, interview, change).expectStatus().isEqualTo(422))
        .at("/error/fieldErrors/0/field")
        .asString();
  }

  private ResponseSpec patchIf(int version, Map<String, ?> change) {
    return api.as(interviewer)
        .patch()
        .uri("/api/interviews/{id}", interview)
        .header("If-Match", "\"" + version + '"')
        .body(change)
        .exchange();
  }

  private UUID task() {
    var body = Map.of("title", "Trees", "statement", "Balance one", "languages", List.of("java"));
    var made = api.as(interviewer).post().uri("/api/coding-tasks").body(body).exchange();
    return UUID.fromString(json(made.expectStatus().isCreated()).at("/codingTask/id").asString());
  }

  private Instant later(long seconds) {
    return start.plusSeconds(seconds);
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult(String.class).getStatus().value();
  }
}
