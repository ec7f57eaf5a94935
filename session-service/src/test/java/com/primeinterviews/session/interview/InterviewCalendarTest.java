package com.primeinterviews.session.interview;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static com.primeinterviews.session.interview.TestInterviews.hour;
import static com.primeinterviews.session.interview.TestInterviews.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Interviews and sessions take the same time of the same people. */
@ServiceTest
class InterviewCalendarTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api api;
  private final Events events;
  private final TestInterviews interviews;
  private final TestSessions sessions;
  private final TestUser candidate = TestUser.candidate();
  private final TestUser interviewer = TestUser.interviewer();
  private final TestUser admin = TestUser.admin();
  private final Instant start = hoursFromNow(30);

  InterviewCalendarTest(
      @Autowired Api api, @Autowired Events events, @Autowired PersonDirectory people) {
    this.api = api;
    this.events = events;
    this.interviews = new TestInterviews(api, events, people);
    this.sessions = new TestSessions(api);
  }

  @BeforeEach
  void thePeopleAreKnown() {
    interviews.known(candidate);
    interviews.known(interviewer);
  }

  @RepeatedTest(3)
  void ofSeveralWhoScheduleOneInterviewerAtOnceExactlyOneDoes() {
    List<TestUser> candidates =
        List.of(
            candidate,
            interviews.known(TestUser.candidate()),
            interviews.known(TestUser.candidate()),
            interviews.known(TestUser.candidate()));

    List<Integer> answers =
        AtOnce.run(
            4,
            number ->
                interviews
                    .schedule(
                        number % 2 == 0 ? admin : interviewer,
                        plan(candidates.get(number), interviewer, start.plusSeconds(60L * number)))
                    .returnResult(String.class)
                    .getStatus()
                    .value());

    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(3);
  }

  @Test
  void aCandidateInASessionIsBusyAndOnlyAdminsAreToldWithWhat() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, start);

    JsonNode toAdmin = refusal(admin, candidate, start.plusSeconds(1800));
    JsonNode toInterviewer = refusal(interviewer, candidate, start.plusSeconds(1800));

    assertThat(toAdmin.get("reason").asString()).isEqualTo("CANDIDATE_BUSY");
    assertThat(toAdmin.get("conflictingSessionId").asString()).isEqualTo(session.toString());
    assertThat(toInterviewer.get("reason").asString()).isEqualTo("CANDIDATE_BUSY");
    assertThat(toInterviewer.toString()).doesNotContain(session.toString());
    sessions.patch(candidate, session, Map.of("status", "cancelled")).expectStatus().isOk();
    interviews.scheduled(candidate, interviewer, start.plusSeconds(1800));
  }

  @Test
  void anInterviewedCandidateCannotBookASessionAtThatTime() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID interview = interviews.scheduled(candidate, interviewer, start);

    JsonNode refused =
        json(sessions.book(candidate, wish(mentor, start)).expectStatus().isEqualTo(409));
    assertThat(refused.at("/error/details/reason").asString()).isEqualTo("CANDIDATE_BUSY");

    interviews.post(interviewer, interview, "cancel").expectStatus().isOk();
    sessions.booked(candidate, mentor, start);
  }

  @Test
  void whatIsInTheInterviewersWayIsToldToTheInterviewer() {
    UUID first = interviews.scheduled(interviews.known(TestUser.candidate()), interviewer, start);

    JsonNode refused = refusal(interviewer, candidate, start);

    assertThat(refused.get("reason").asString()).isEqualTo("INTERVIEWER_BUSY");
    assertThat(refused.get("conflictingInterviewId").asString()).isEqualTo(first.toString());
  }

  private JsonNode refusal(TestUser by, TestUser whom, Instant time) {
    return json(interviews
            .schedule(by, plan(whom, interviewer, time))
            .expectStatus()
            .isEqualTo(409))
        .at("/error/details");
  }

  @Test
  void aMentorWhoInterviewsHasNoOpenSlotThenAndEverybodyIsTold() {
    var mentor = aMentor(api, events).alwaysOpen().with("durations", List.of(60)).ready();
    interviews.known(mentor.user());
    Instant soon = firstSlot(mentor);

    UUID interview = idOfScheduled(mentor, soon);

    assertThat(slots(mentor, soon)).doesNotContain(soon.toString());
    sessions.book(TestUser.candidate(), wish(mentor, soon)).expectStatus().isEqualTo(409);
    await().atMost(PATIENCE).until(() -> !announced(mentor).contains(soon.toString()));
    interviews.post(mentor.user(), interview, "cancel").expectStatus().isOk();
    assertThat(slots(mentor, soon)).contains(soon.toString());
    await().atMost(PATIENCE).until(() -> announced(mentor).contains(soon.toString()));
  }

  @Test
  void aMentorInASessionCannotInterview() {
    var mentor = aMentor(api, events).alwaysOpen().with("bufferAfter", 30).ready();
    interviews.known(mentor.user());
    sessions.booked(TestUser.candidate(), mentor, start);

    JsonNode inTheBuffer =
        json(
            interviews
                .schedule(admin, plan(candidate, mentor.user(), start.plusSeconds(3600)))
                .expectStatus()
                .isEqualTo(409));

    assertThat(inTheBuffer.at("/error/details/reason").asString()).isEqualTo("INTERVIEWER_BUSY");
    interviews.scheduled(admin, plan(candidate, mentor.user(), start.plusSeconds(5400)));
  }

  @Test
  void anInterviewOverTheChangeOfTheClockTakesTheHoursThatReallyPass() {
    var berlin = ZoneId.of("Europe/Berlin");
    Instant change = berlin.getRules().nextTransition(Instant.now()).getInstant();
    var mentor =
        aMentor(api, events)
            .inZone(berlin.getId())
            .alwaysOpen()
            .with("maxAdvanceDays", 365)
            .with("durations", List.of(60))
            .with("slotInterval", 60)
            .ready();
    interviews.known(mentor.user());
    Instant before = change.minus(1, ChronoUnit.HOURS);
    var plan = plan(candidate, mentor.user(), before);
    plan.put("schedule", Map.of("start", before, "end", change.plus(1, ChronoUnit.HOURS)));

    JsonNode made = interviews.scheduled(admin, plan);

    assertThat(made.at("/schedule/end").asString())
        .isEqualTo(before.plus(2, ChronoUnit.HOURS).toString());
    assertThat(slots(mentor, before.minus(1, ChronoUnit.HOURS), 4))
        .contains(before.minus(1, ChronoUnit.HOURS).toString())
        .contains(change.plus(1, ChronoUnit.HOURS).toString())
        .doesNotContain(before.toString(), change.toString());
    UUID id = TestInterviews.idOf(made);
    interviews.patch(mentor.user(), id, Map.of("schedule", hour(change))).expectStatus().isOk();
    assertThat(slots(mentor, before, 1)).contains(before.toString());
  }

  private UUID idOfScheduled(Ready mentor, Instant time) {
    return TestInterviews.idOf(interviews.scheduled(admin, plan(candidate, mentor.user(), time)));
  }

  private Instant firstSlot(Ready mentor) {
    JsonNode all =
        interviews.get(
            candidate,
            "/api/mentors/{id}/slots?from={from}&to={to}&duration=60",
            mentor.id(),
            hoursFromNow(2),
            hoursFromNow(8));
    return Instant.parse(all.at("/slots/0/start").asString());
  }

  private List<String> slots(Ready mentor, Instant from) {
    return slots(mentor, from, 1);
  }

  private List<String> slots(Ready mentor, Instant from, int hours) {
    JsonNode found =
        interviews.get(
            candidate,
            "/api/mentors/{id}/slots?from={from}&to={to}&duration=60",
            mentor.id(),
            from,
            from.plus(hours, ChronoUnit.HOURS));
    return found.get("slots").values().stream().map(slot -> slot.get("start").asString()).toList();
  }

  private String announced(Ready mentor) {
    return events.awaitAll("open-slots.changed.v1", mentor.id(), 1).getLast().toString();
  }
}
