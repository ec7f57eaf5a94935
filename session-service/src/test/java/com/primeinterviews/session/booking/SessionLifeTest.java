package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.TimeTravel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What happens to a session after booking. */
@ServiceTest
class SessionLifeTest {

  private final Api api;
  private final Events events;
  private final TestSessions sessions;
  private final TimeTravel time;
  private final TestUser candidate = TestUser.candidate();

  SessionLifeTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
    this.time = new TimeTravel(jdbc);
  }

  @Test
  void aSessionIsConfirmedStartedCompletedAndReviewed() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));

    sessions.post(mentor.user(), session, "confirm").expectStatus().isOk();
    time.untilStartOf(session);
    sessions.post(mentor.user(), session, "start").expectStatus().isOk();
    sessions.patch(mentor.user(), session, Map.of("status", "completed")).expectStatus().isOk();
    sessions
        .patch(candidate, session, Map.of("rating", 5, "feedback", "Clear and kind."))
        .expectStatus()
        .isOk();

    JsonNode seen = sessions.get(candidate, "/api/sessions/{id}", session);
    assertThat(seen.get("status").asString()).isEqualTo("completed");
    assertThat(seen.get("rating").asInt()).isEqualTo(5);
    assertThat(stepsOf(session, candidate))
        .containsExactly("pending", "confirmed", "live", "completed");
    List<JsonNode> changes = events.awaitAll("session.status-changed.v1", session, 3);
    assertThat(changes)
        .extracting(change -> change.get("previousStatus").asString())
        .containsExactly("pending", "confirmed", "live");
    assertThat(changes)
        .extracting(change -> change.get("version").asInt())
        .isSorted()
        .doesNotHaveDuplicates();
    JsonNode review = events.await("session.reviewed.v1", session);
    assertThat(review.get("rating").asInt()).isEqualTo(5);
    assertThat(review.get("version").asInt())
        .isGreaterThan(changes.getLast().get("version").asInt());
  }

  @Test
  void aSecondReviewIsRefused() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = completed(mentor);
    sessions.patch(candidate, session, Map.of("rating", 4)).expectStatus().isOk();

    refused(candidate, session, Map.of("rating", 1), 409, "ALREADY_REVIEWED");
    refused(mentor.user(), session, Map.of("rating", 5), 403, null);
  }

  @Test
  void aSessionCannotBeReviewedBeforeItsCompletion() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));

    refused(candidate, session, Map.of("rating", 4), 409, "NOT_COMPLETED");
  }

  @Test
  void aCancelledSlotIsFreeAgain() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    Instant start = hoursFromNow(30);
    UUID session = sessions.booked(candidate, mentor, start);

    JsonNode answer =
        json(
            sessions
                .patch(
                    candidate,
                    session,
                    Map.of("status", "cancelled", "cancellationReason", "I am ill."))
                .expectStatus()
                .isOk());

    assertThat(answer.at("/session/status").asString()).isEqualTo("cancelled");
    assertThat(answer.at("/session/cancellationReason").asString()).isEqualTo("I am ill.");
    sessions.booked(TestUser.candidate(), mentor, start);
    JsonNode event = events.await("session.status-changed.v1", session);
    assertThat(event.get("reason").asString()).isEqualTo("I am ill.");
    assertThat(event.get("sequence").asInt()).isEqualTo(1);
    assertThat(event.at("/actor/role").asString()).isEqualTo("candidate");
  }

  @Test
  void theMentorDeclinesOnlyWhatWaitsForAnAnswer() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));
    UUID confirmed = sessions.booked(candidate, mentor, hoursFromNow(40));
    sessions.post(mentor.user(), confirmed, "confirm").expectStatus().isOk();

    sessions.post(candidate, session, "decline").expectStatus().isForbidden();
    sessions.post(mentor.user(), session, "decline").expectStatus().isOk();
    JsonNode refusal =
        json(sessions.post(mentor.user(), confirmed, "decline").expectStatus().isEqualTo(409));

    assertThat(refusal.at("/error/details/from").asString()).isEqualTo("confirmed");
    assertThat(refusal.at("/error/details/to").asString()).isEqualTo("cancelled");
    assertThat(refusal.get("detail").asString()).contains("confirmed").contains("cancelled");
  }

  @Test
  void aSessionStartsShortlyBeforeItsTimeAtTheEarliest() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));

    refusedAction(mentor.user(), session, "start", "WRONG_STATE");
    sessions.post(mentor.user(), session, "confirm").expectStatus().isOk();
    refusedAction(mentor.user(), session, "start", "TOO_EARLY");
    refusedAction(candidate, session, "no-show", "TOO_EARLY");
    time.untilStartOf(session, Duration.ofMinutes(-14));
    sessions.post(candidate, session, "start").expectStatus().isForbidden();
    sessions.post(mentor.user(), session, "start").expectStatus().isOk();
  }

  @Test
  void whoDoesNotComeIsANoShow() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));
    sessions.post(mentor.user(), session, "confirm").expectStatus().isOk();
    time.untilStartOf(session);

    refused(candidate, session, Map.of("status", "cancelled"), 409, "TOO_LATE");
    sessions.post(mentor.user(), session, "no-show").expectStatus().isOk();

    assertThat(stepsOf(session, mentor.user())).containsExactly("pending", "confirmed", "no_show");
  }

  @Test
  void aMentorMayConfirmEveryBookingAtOnce() {
    var mentor = aMentor(api, events).alwaysOpen().with("autoConfirm", true).ready();

    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));

    assertThat(events.await("session.booked.v1", session).get("status").asString())
        .isEqualTo("confirmed");
    assertThat(stepsOf(session, candidate)).containsExactly("pending", "confirmed");
  }

  @RepeatedTest(5)
  void ofConfirmAndCancelAtOnceTheHistoryKeepsWhatReallyHappened() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));

    List<Integer> statuses =
        AtOnce.run(
            2,
            number ->
                (number == 0
                        ? sessions.post(mentor.user(), session, "confirm")
                        : sessions.patch(candidate, session, Map.of("status", "cancelled")))
                    .returnResult(String.class)
                    .getStatus()
                    .value());

    // A cancellation may follow a confirmation; a confirmation never follows a cancellation.
    assertThat(statuses).containsAnyOf(200).isSubsetOf(200, 409);
    List<String> steps = stepsOf(session, candidate);
    assertThat(steps).hasSize((int) (1 + statuses.stream().filter(s -> s == 200).count()));
    assertThat(steps)
        .isIn(
            List.of("pending", "confirmed"),
            List.of("pending", "cancelled"),
            List.of("pending", "confirmed", "cancelled"));
  }

  private UUID completed(Ready mentor) {
    return sessions.completed(candidate, mentor, time);
  }

  private List<String> stepsOf(UUID session, TestUser user) {
    return sessions
        .get(user, "/api/sessions/{id}/history", session)
        .get("history")
        .values()
        .stream()
        .map(step -> step.get("to").asString())
        .toList();
  }

  private void refused(TestUser user, UUID session, Map<String, ?> body, int status, String why) {
    JsonNode answer = json(sessions.patch(user, session, body).expectStatus().isEqualTo(status));
    if (why != null) {
      assertThat(answer.at("/error/details/reason").asString()).isEqualTo(why);
    }
  }

  private void refusedAction(TestUser user, UUID session, String action, String why) {
    JsonNode answer = json(sessions.post(user, session, action).expectStatus().isEqualTo(409));
    assertThat(answer.at("/error/details/reason").asString()).isEqualTo(why);
  }
}
