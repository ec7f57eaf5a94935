package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.TimeTravel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Giving a session another time. */
@ServiceTest
class RescheduleTest {

  private final Api api;
  private final Events events;
  private final TestSessions sessions;
  private final TimeTravel time;
  private final TestUser candidate = TestUser.candidate();
  private final Instant start = hoursFromNow(30);

  RescheduleTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
    this.time = new TimeTravel(jdbc);
  }

  @Test
  void aSessionMovedByTheMentorKeepsItsIdAndItsConfirmation() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = confirmed(mentor);
    Instant later = start.plus(Duration.ofHours(3));

    JsonNode moved =
        json(
            move(mentor.user(), session, Map.of("scheduledAt", later, "reason", "I am ill."))
                .expectStatus()
                .isOk());

    assertThat(moved.at("/session/id").asString()).isEqualTo(session.toString());
    assertThat(moved.at("/session/scheduledAt").asString()).isEqualTo(later.toString());
    assertThat(moved.at("/session/status").asString()).isEqualTo("confirmed");
    JsonNode step = lastStep(session);
    assertThat(step.get("movedFrom").asString()).isEqualTo(start.toString());
    assertThat(step.get("movedTo").asString()).isEqualTo(later.toString());
    assertThat(step.at("/actor/role").asString()).isEqualTo("mentor");
    JsonNode event = events.await("session.rescheduled.v1", session);
    assertThat(event.get("sequence").asInt()).isEqualTo(1);
    assertThat(event.get("previousScheduledAt").asString()).isEqualTo(start.toString());
    assertThat(event.get("scheduledAt").asString()).isEqualTo(later.toString());
    assertThat(event.get("reason").asString()).isEqualTo("I am ill.");
    sessions.booked(TestUser.candidate(), mentor, start);
  }

  @Test
  void aConfirmedSessionMovedByTheCandidateWaitsForTheMentorAgain() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = confirmed(mentor);

    assertThat(statusAfterMove(candidate, session, 3)).isEqualTo("pending");
    sessions.post(mentor.user(), session, "confirm").expectStatus().isOk();
  }

  @Test
  void aMentorWhoConfirmsEveryBookingConfirmsEveryMove() {
    var mentor = aMentor(api, events).alwaysOpen().with("autoConfirm", true).ready();
    UUID session = sessions.booked(candidate, mentor, start);

    assertThat(statusAfterMove(candidate, session, 3)).isEqualTo("confirmed");
  }

  @Test
  void aRequestThatTheMentorMovesIsAnswered() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, start);

    assertThat(statusAfterMove(mentor.user(), session, 3)).isEqualTo("confirmed");
  }

  @Test
  void theNewTimeMayOverlapTheOldOneAndTakesAnotherLength() {
    var mentor =
        aMentor(api, events).alwaysOpen().with("bufferAfter", 30).with("dailyLimit", 1).ready();
    UUID session = sessions.booked(candidate, mentor, start);

    JsonNode moved =
        json(
            move(
                    candidate,
                    session,
                    Map.of("scheduledAt", start.plus(Duration.ofMinutes(30)), "duration", 30))
                .expectStatus()
                .isOk());

    assertThat(moved.at("/session/duration").asInt()).isEqualTo(30);
    assertThat(moved.at("/session/price").asDouble()).isEqualTo(60.0);
  }

  @Test
  void aTakenTimeIsRefusedWithAlternativesAndTheOldOneStays() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, start);
    Instant taken = start.plus(Duration.ofHours(2));
    sessions.booked(TestUser.candidate(), mentor, taken);

    JsonNode refusal =
        json(move(candidate, session, Map.of("scheduledAt", taken)).expectStatus().isEqualTo(409));

    assertThat(reasonOf(refusal)).isEqualTo("SLOT_TAKEN");
    JsonNode alternatives = refusal.at("/error/details/alternatives");
    assertThat(alternatives).hasSizeBetween(4, 5);
    // Where it is already is no alternative, though it is free for this session.
    assertThat(alternatives.toString()).doesNotContain("\"start\":\"" + start + "\"");
    sessions.book(TestUser.candidate(), wish(mentor, start)).expectStatus().isEqualTo(409);
    assertThat(sessions.get(candidate, "/api/sessions/{id}", session).get("scheduledAt").asString())
        .isEqualTo(start.toString());
  }

  @Test
  void theRulesOfTheMentorJudgeTheNewTimeAndOnlyTheMentorNeedsNoNotice() {
    var mentor = aMentor(api, events).alwaysOpen().with("minNoticeMinutes", 20 * 60).ready();
    UUID session = sessions.booked(candidate, mentor, start);
    Instant soon = hoursFromNow(10);

    refused(candidate, session, Map.of("scheduledAt", soon), 422, "NOTICE_TOO_SHORT");
    refused(candidate, session, Map.of("scheduledAt", start), 422, "SAME_TIME");
    refused(
        mentor.user(),
        session,
        Map.of("scheduledAt", soon, "duration", 45),
        422,
        "DURATION_NOT_OFFERED");
    refused(
        mentor.user(),
        session,
        Map.of("scheduledAt", soon.plusSeconds(60)),
        422,
        "OUTSIDE_AVAILABILITY");
    move(mentor.user(), session, Map.of("scheduledAt", soon)).expectStatus().isOk();
  }

  @Test
  void theMentorsNoticesBindTheCandidateOfAConfirmedSessionAndNeverTheMentor() {
    var mentor =
        aMentor(api, events)
            .alwaysOpen()
            .with("cancelNoticeMinutes", 48 * 60)
            .with("rescheduleNoticeMinutes", 48 * 60)
            .ready();
    UUID request = sessions.booked(candidate, mentor, start.plus(Duration.ofHours(5)));
    UUID session = confirmed(mentor);
    Map<String, ?> later = Map.of("scheduledAt", start.plus(Duration.ofHours(1)));

    sessions.patch(candidate, request, Map.of("status", "cancelled")).expectStatus().isOk();
    refused(candidate, session, later, 409, "POLICY_LATE");
    JsonNode late =
        json(
            sessions
                .patch(candidate, session, Map.of("status", "cancelled"))
                .expectStatus()
                .isEqualTo(409));
    assertThat(reasonOf(late)).isEqualTo("POLICY_LATE");
    move(mentor.user(), session, later).expectStatus().isOk();
    // The candidate did not choose that time.
    sessions.patch(candidate, session, Map.of("status", "cancelled")).expectStatus().isOk();
  }

  @Test
  void whatHasBegunOrEndedIsNotMoved() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = confirmed(mentor);
    time.untilStartOf(session);
    Map<String, ?> later = Map.of("scheduledAt", start);

    refused(mentor.user(), session, later, 409, "POLICY_LATE");
    sessions.post(mentor.user(), session, "start").expectStatus().isOk();
    refused(mentor.user(), session, later, 409, "WRONG_STATE");
    move(TestUser.candidate(), session, later).expectStatus().isNotFound();
  }

  private UUID confirmed(Ready mentor) {
    UUID session = sessions.booked(candidate, mentor, start);
    sessions.post(mentor.user(), session, "confirm").expectStatus().isOk();
    return session;
  }

  private String statusAfterMove(TestUser by, UUID session, int hours) {
    Map<String, ?> body = Map.of("scheduledAt", start.plus(Duration.ofHours(hours)));
    return json(move(by, session, body).expectStatus().isOk()).at("/session/status").asString();
  }

  private JsonNode lastStep(UUID session) {
    JsonNode steps = sessions.get(candidate, "/api/sessions/{id}/history", session).get("history");
    return steps.get(steps.size() - 1);
  }

  private void refused(TestUser by, UUID session, Map<String, ?> body, int status, String why) {
    assertThat(reasonOf(json(move(by, session, body).expectStatus().isEqualTo(status))))
        .isEqualTo(why);
  }

  private static String reasonOf(JsonNode refusal) {
    return refusal.at("/error/details/reason").asString();
  }

  private ResponseSpec move(TestUser by, UUID session, Map<String, ?> body) {
    return api.as(by).post().uri("/api/sessions/{id}/reschedule", session).body(body).exchange();
  }
}
