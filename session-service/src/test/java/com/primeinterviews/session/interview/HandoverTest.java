package com.primeinterviews.session.interview;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.interview.TestInterviews.hour;
import static com.primeinterviews.session.interview.TestInterviews.plan;
import static com.primeinterviews.session.interview.TestInterviews.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Interviews that get another interviewer. */
@ServiceTest
class HandoverTest {

  private final Api api;
  private final Events events;
  private final TestInterviews interviews;
  private final TestUser admin = TestUser.admin();
  private final TestUser candidate = TestUser.candidate();
  private final TestUser alan = TestUser.interviewer().named("Alan", "Turing");
  private final TestUser grace = TestUser.interviewer().named("Grace", "Hopper");
  private final Instant start = hoursFromNow(30);
  private UUID interview;

  HandoverTest(@Autowired Api api, @Autowired Events events, @Autowired PersonDirectory people) {
    this.api = api;
    this.events = events;
    this.interviews = new TestInterviews(api, events, people);
  }

  @BeforeEach
  void anInterviewOfAlan() {
    List.of(candidate, alan, grace).forEach(interviews::known);
    interview = interviews.scheduled(candidate, alan, start);
  }

  @Test
  void theTimeOfTheOneIsGivenBackAndThatOfTheOtherTakenAndAllIsToldAndLogged() {
    JsonNode changed = json(give(interview, grace).expectStatus().isOk()).get("interview");

    assertThat(changed.at("/interviewer/name").asString()).isEqualTo("Grace Hopper");
    assertThat(changed.get("sequence").asInt()).isEqualTo(1);
    assertThat(changed.at("/schedule/start").asString()).isEqualTo(start.toString());
    JsonNode told = events.await("interview.reassigned.v1", interview);
    assertThat(told.at("/interviewer/userId").asString()).isEqualTo(grace.id().toString());
    assertThat(told.at("/previousInterviewer/name").asString()).isEqualTo("Alan Turing");
    assertThat(told.get("previousScheduledAt").asString()).isEqualTo(start.toString());
    assertThat(told.get("version").asInt()).isGreaterThan(1);
    JsonNode logs = interviews.get(grace, "/api/interviews/{id}/logs", interview).get("logs");
    assertThat(logs.at("/1/type").asString()).isEqualTo("reassigned");
    assertThat(logs.at("/1/data/from").asString()).isEqualTo(alan.id().toString());
    assertThat(logs.at("/1/data/to").asString()).isEqualTo(grace.id().toString());
    api.as(alan)
        .get()
        .uri("/api/interviews/{id}", interview)
        .exchange()
        .expectStatus()
        .isNotFound();
    var another = interviews.known(TestUser.candidate());
    interviews.scheduled(another, alan, start);
    assertThat(reasonOf(interviews.schedule(grace, plan(another, grace, start)), 409))
        .isEqualTo("BOTH_BUSY");
  }

  @Test
  void whoIsBusyGetsNoneAndAllStaysAsItWas() {
    UUID inTheWay = interviews.scheduled(interviews.known(TestUser.candidate()), grace, start);
    JsonNode before = interviews.get(admin, interview);

    JsonNode refused =
        json(
            interviews
                .patch(admin, interview, Map.of("interviewerId", grace.id(), "title", "No"))
                .expectStatus()
                .isEqualTo(409));

    assertThat(refused.at("/error/details/reason").asString()).isEqualTo("INTERVIEWER_BUSY");
    assertThat(refused.at("/error/details/busy/0").asString()).isEqualTo("interviewer");
    assertThat(refused.at("/error/details/conflictingInterviewId").asString())
        .isEqualTo(inTheWay.toString());
    assertThat(interviews.get(alan, interview)).isEqualTo(before);
    assertThat(
            reasonOf(
                interviews.schedule(
                    alan, plan(interviews.known(TestUser.candidate()), alan, start)),
                409))
        .isEqualTo("INTERVIEWER_BUSY");
  }

  @Test
  void anotherTimeInTheSameStepIsOneEventAndTwoEntries() {
    Instant later = start.plusSeconds(1800);

    interviews
        .patch(admin, interview, Map.of("interviewerId", grace.id(), "schedule", hour(later)))
        .expectStatus()
        .isOk();

    JsonNode told = events.await("interview.reassigned.v1", interview);
    assertThat(told.get("scheduledAt").asString()).isEqualTo(later.toString());
    assertThat(told.get("previousScheduledAt").asString()).isEqualTo(start.toString());
    assertThat(events.sent("interview.rescheduled.v1", interview)).isEmpty();
    JsonNode logs = interviews.get(grace, "/api/interviews/{id}/logs", interview).get("logs");
    assertThat(logs.values().stream().map(log -> log.get("type").asString()))
        .containsExactly("scheduled", "rescheduled", "reassigned");
    interviews.scheduled(interviews.known(TestUser.candidate()), alan, start);
  }

  @Test
  void onlyAdminsHandOverAndOnlyToWhoMayInterview() {
    give(alan, interview, grace).expectStatus().isForbidden();
    give(grace, interview, grace).expectStatus().isNotFound();
    give(candidate, interview, grace).expectStatus().isForbidden();
    assertThat(refusedCode(candidate)).isEqualTo("interviewerId WRONG_ROLE");
    assertThat(refusedCode(interviews.known(TestUser.candidate())))
        .isEqualTo("interviewerId WRONG_ROLE");
    assertThat(refusedCode(TestUser.interviewer())).isEqualTo("interviewerId UNKNOWN_PERSON");
    give(alan, interview, alan).expectStatus().isOk();
    assertThat(interviews.get(alan, interview).get("sequence").asInt()).isZero();
  }

  private String refusedCode(TestUser to) {
    JsonNode field =
        json(give(interview, to).expectStatus().isEqualTo(422)).at("/error/fieldErrors/0");
    return field.get("field").asString() + " " + field.get("code").asString();
  }

  @Test
  void aSlotOfTheFirstIsOpenAgainAndOneOfTheSecondMayTakeItsPlace() {
    UUID first = slot(alan);
    interviews.patch(alan, interview, Map.of("slotId", first)).expectStatus().isOk();

    give(interview, grace).expectStatus().isOk();
    assertThat(isOpen(alan, first)).isTrue();
    assertThat(interviews.get(grace, interview).get("slotId").isNull()).isTrue();

    UUID second = slot(alan, start.plusSeconds(90_000));
    var back =
        Map.of(
            "interviewerId", alan.id(),
            "slotId", second,
            "schedule", hour(start.plusSeconds(90_000)));
    interviews.patch(admin, interview, back).expectStatus().isOk();
    assertThat(isOpen(alan, second)).isFalse();
    assertThat(isOpen(alan, first)).isTrue();
  }

  @RepeatedTest(3)
  void twoWhoTakeOverFromEachOtherAtOnceBothDo() {
    Ready ada = aMentor(api, events).alwaysOpen().ready();
    Ready emmy = aMentor(api, events).alwaysOpen().ready();
    interviews.known(ada.user());
    interviews.known(emmy.user());
    var other = interviews.known(TestUser.candidate());
    UUID first =
        TestInterviews.idOf(interviews.scheduled(admin, plan(candidate, ada.user(), later(2))));
    UUID second =
        TestInterviews.idOf(interviews.scheduled(admin, plan(other, emmy.user(), later(5))));

    List<Integer> answers =
        AtOnce.run(
            2, number -> status(number == 0 ? give(first, emmy.user()) : give(second, ada.user())));

    assertThat(answers).containsExactly(200, 200);
    assertThat(slots(ada, later(2))).contains(later(2).toString());
    assertThat(slots(ada, later(5))).doesNotContain(later(5).toString());
    assertThat(slots(emmy, later(2))).doesNotContain(later(2).toString());
  }

  @RepeatedTest(3)
  void ofTwoHandoversOfOneVersionAtOnceOneCounts() {
    var third = interviews.known(TestUser.interviewer());

    List<Integer> answers =
        AtOnce.run(
            2,
            number ->
                status(
                    api.as(admin)
                        .patch()
                        .uri("/api/interviews/{id}", interview)
                        .header("If-Match", "\"1\"")
                        .body(Map.of("interviewerId", (number == 0 ? grace : third).id()))
                        .exchange()));

    assertThat(answers).containsExactlyInAnyOrder(200, 412);
    TestUser loser = answers.get(0) == 200 ? third : grace;
    interviews.scheduled(interviews.known(TestUser.candidate()), loser, start);
    interviews.scheduled(interviews.known(TestUser.candidate()), alan, start);
  }

  private ResponseSpec give(UUID which, TestUser to) {
    return give(admin, which, to);
  }

  private ResponseSpec give(TestUser by, UUID which, TestUser to) {
    return interviews.patch(by, which, Map.of("interviewerId", to.id()));
  }

  private Instant later(int hours) {
    return start.plusSeconds(3600L * hours);
  }

  private List<String> slots(Ready mentor, Instant from) {
    JsonNode found =
        interviews.get(
            candidate,
            "/api/mentors/{id}/slots?from={from}&to={to}&duration=60",
            mentor.id(),
            from,
            from.plusSeconds(3600));
    return found.get("slots").values().stream().map(slot -> slot.get("start").asString()).toList();
  }

  private UUID slot(TestUser owner) {
    return slot(owner, start);
  }

  private UUID slot(TestUser owner, Instant from) {
    var answer =
        api.as(owner)
            .post()
            .uri("/api/slots")
            .body(Map.of("startTime", from, "endTime", from.plusSeconds(7200)))
            .exchange();
    return UUID.fromString(json(answer.expectStatus().isCreated()).at("/slot/id").asString());
  }

  private boolean isOpen(TestUser owner, UUID slot) {
    return interviews.get(owner, "/api/slots/{id}", slot).get("isAvailable").asBoolean();
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult(String.class).getStatus().value();
  }
}
