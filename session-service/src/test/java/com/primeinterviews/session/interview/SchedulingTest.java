package com.primeinterviews.session.interview;

import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.interview.TestInterviews.hour;
import static com.primeinterviews.session.interview.TestInterviews.idOf;
import static com.primeinterviews.session.interview.TestInterviews.plan;
import static com.primeinterviews.session.interview.TestInterviews.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SchedulingTest {

  private final Api api;
  private final Events events;
  private final TestInterviews interviews;
  private final TestUser candidate = TestUser.candidate().named("Ada", "Lovelace");
  private final TestUser interviewer = TestUser.interviewer().named("Alan", "Turing");
  private final TestUser admin = TestUser.admin();
  private final Instant start = hoursFromNow(30);

  SchedulingTest(@Autowired Api api, @Autowired Events events, @Autowired PersonDirectory people) {
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
  void anAdminSchedulesAnInterviewWhichItsPeopleSee() {
    UUID lot = UUID.randomUUID();
    var plan = plan(candidate, interviewer, start);
    plan.putAll(Map.of("title", "Second round", "description", "Trees", "lotId", lot));

    JsonNode made =
        json(api.as(admin)
                .post()
                .uri("/api/admin/interviews")
                .body(plan)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists("Location")
                .expectHeader()
                .exists("ETag"))
            .get("interview");

    assertThat(made.at("/candidate/id").asString()).isEqualTo(candidate.id().toString());
    assertThat(made.at("/candidate/name").asString()).isEqualTo("Ada Lovelace");
    assertThat(made.at("/candidate/email").asString()).isEqualTo(candidate.email());
    assertThat(made.at("/interviewer/name").asString()).isEqualTo("Alan Turing");
    assertThat(made.at("/schedule/start").asString()).isEqualTo(start.toString());
    assertThat(made.get("status").asString()).isEqualTo("scheduled");
    assertThat(made.at("/lot/id").asString()).isEqualTo(lot.toString());
    assertThat(made.get("videoLink").asString()).contains("/rooms/interview-" + idOf(made));
    assertThat(made.get("meetingRoomId").asString()).isEqualTo("interview-" + idOf(made));
    assertThat(interviews.get(candidate, idOf(made))).isEqualTo(made);
    assertThat(interviews.get(interviewer, idOf(made))).isEqualTo(made);
    JsonNode told = events.await("interview.scheduled.v1", idOf(made));
    assertThat(told.at("/candidate/email").asString()).isEqualTo(candidate.email());
    assertThat(told.at("/actor/role").asString()).isEqualTo("admin");
  }

  @Test
  void anInterviewersOwnIdNeedNotBeGivenNorBeKnownAlready() {
    var newcomer = TestUser.interviewer().named("Grace", "Hopper");
    var plan = plan(candidate, newcomer, start);
    plan.remove("interviewerId");

    JsonNode made = interviews.scheduled(newcomer, plan);

    assertThat(made.at("/interviewer/name").asString()).isEqualTo("Grace Hopper");
  }

  @Test
  void interviewersScheduleTheirOwnOnlyAndOthersNotAtAll() {
    var plan = plan(candidate, interviewer, start);

    interviews.schedule(TestUser.interviewer(), plan).expectStatus().isForbidden();
    interviews.schedule(TestUser.mentor(), plan).expectStatus().isForbidden();
    interviews.schedule(candidate, plan).expectStatus().isForbidden();
  }

  @Test
  void peopleWhoAreUnknownOrCannotBeThatAreRefusedByField() {
    var stranger = TestUser.interviewer();
    assertThat(refusedField(plan(TestUser.candidate(), interviewer, start)))
        .isEqualTo("candidateId UNKNOWN_PERSON");
    assertThat(refusedField(plan(candidate, stranger, start)))
        .isEqualTo("interviewerId UNKNOWN_PERSON");
    assertThat(refusedField(plan(candidate, interviews.known(TestUser.candidate()), start)))
        .isEqualTo("interviewerId WRONG_ROLE");
    assertThat(refusedField(plan(interviewer, interviewer, start)))
        .isEqualTo("candidateId SAME_PERSON");
    assertThat(refusedField(plan(interviews.known(TestUser.mentor()), interviewer, start)))
        .isEqualTo("candidateId WRONG_ROLE");
  }

  private String refusedField(Map<String, Object> plan) {
    JsonNode refused = json(interviews.schedule(admin, plan).expectStatus().isEqualTo(422));
    JsonNode field = refused.at("/error/fieldErrors/0");
    return field.get("field").asString() + " " + field.get("code").asString();
  }

  @ParameterizedTest
  @CsvSource({
    "-7200, -3600, schedule.start, START_IN_PAST",
    "7200, 7200, schedule.end, EMPTY_RANGE",
    "7200, 3600, schedule.end, EMPTY_RANGE",
    "3600, 3660, schedule.end, LENGTH",
    "3600, 36001, schedule.end, LENGTH",
    "70000000, 70003600, schedule.end, TOO_FAR_AHEAD"
  })
  void timesThatMakeNoInterviewAreRefusedByField(long from, long until, String field, String code) {
    var plan = plan(candidate, interviewer, start);
    Instant now = Instant.now();
    plan.put("schedule", Map.of("start", now.plusSeconds(from), "end", now.plusSeconds(until)));

    assertThat(refusedField(plan)).isEqualTo(field + " " + code);
  }

  @Test
  void anotherTimeKeepsTheIdAndMayOverlapTheOldOne() {
    UUID id = interviews.scheduled(candidate, interviewer, start);

    JsonNode moved =
        json(interviews
                .patch(interviewer, id, Map.of("schedule", hour(start.plusSeconds(1800))))
                .expectStatus()
                .isOk())
            .get("interview");

    assertThat(idOf(moved)).isEqualTo(id);
    assertThat(moved.get("sequence").asInt()).isEqualTo(1);
    assertThat(moved.at("/schedule/start").asString())
        .isEqualTo(start.plusSeconds(1800).toString());
    JsonNode told = events.await("interview.rescheduled.v1", id);
    assertThat(told.get("previousScheduledAt").asString()).isEqualTo(start.toString());
    assertThat(told.get("version").asInt()).isGreaterThan(1);
    // What it left is free again, what it has is not.
    interviews.scheduled(candidate, interviewer, start.minusSeconds(1800));
    assertThat(reasonOf(scheduleAt(start.plusSeconds(5000)), 409)).isEqualTo("BOTH_BUSY");
  }

  private ResponseSpec scheduleAt(Instant time) {
    return interviews.schedule(admin, plan(candidate, interviewer, time));
  }

  @Test
  void aMoveThatIsRefusedLeavesAllAsItWas() {
    UUID id = interviews.scheduled(candidate, interviewer, start);
    interviews.scheduled(
        interviews.known(TestUser.candidate()), interviewer, start.plusSeconds(7200));
    JsonNode before = interviews.get(interviewer, id);

    var refused =
        interviews.patch(
            interviewer,
            id,
            Map.of("schedule", hour(start.plusSeconds(7200)), "title", "Not this either"));

    assertThat(reasonOf(refused, 409)).isEqualTo("INTERVIEWER_BUSY");
    assertThat(interviews.get(interviewer, id)).isEqualTo(before);
    assertThat(reasonOf(scheduleAt(start), 409)).isEqualTo("BOTH_BUSY");
  }

  @Test
  void wordsChangeWithoutTouchingTheTimeOnTheVersionThatWasRead() {
    UUID id = interviews.scheduled(candidate, interviewer, start);

    JsonNode changed =
        json(interviews.patch(interviewer, id, Map.of("title", "Renamed")).expectStatus().isOk());

    assertThat(changed.at("/interview/title").asString()).isEqualTo("Renamed");
    assertThat(changed.at("/interview/sequence").asInt()).isZero();
    api.as(interviewer)
        .patch()
        .uri("/api/interviews/{id}", id)
        .header("If-Match", "\"1\"")
        .body(Map.of("title", "Too late"))
        .exchange()
        .expectStatus()
        .isEqualTo(412);
  }

  @Test
  void strangersFindNothingAndCandidatesChangeNothing() {
    UUID id = interviews.scheduled(candidate, interviewer, start);

    for (TestUser stranger :
        new TestUser[] {TestUser.candidate(), TestUser.interviewer(), TestUser.mentor()}) {
      api.as(stranger).get().uri("/api/interviews/{id}", id).exchange().expectStatus().isNotFound();
    }
    interviews.patch(TestUser.interviewer(), id, Map.of()).expectStatus().isNotFound();
    interviews.patch(candidate, id, Map.of()).expectStatus().isForbidden();
    interviews.post(TestUser.interviewer(), id, "start").expectStatus().isNotFound();
    interviews.get(admin, id);
  }

  @Test
  void whatIsTakenAwayIsCalledOffAndGone() {
    UUID id = interviews.scheduled(candidate, interviewer, start);

    api.as(interviewer)
        .delete()
        .uri("/api/interviews/{id}", id)
        .exchange()
        .expectStatus()
        .isNoContent();

    api.as(candidate).get().uri("/api/interviews/{id}", id).exchange().expectStatus().isNotFound();
    assertThat(interviews.get(candidate, "/api/candidates/interviews").get("interviews")).isEmpty();
    assertThat(events.await("interview.cancelled.v1", id).get("status").asString())
        .isEqualTo("cancelled");
    interviews.scheduled(candidate, interviewer, start);
  }
}
