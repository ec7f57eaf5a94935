package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.TestSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Moves that come too late, too often, or to a mentor who takes no bookings any more. */
@ServiceTest
class MoveLimitsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final TestSessions sessions;
  private final TestUser candidate = TestUser.candidate();

  MoveLimitsTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.sessions = new TestSessions(api);
  }

  @Test
  void aRequestThatWasNotAnsweredInTimeIsBroughtBackByNoMove() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(60));
    jdbc.sql("update session set answer_by = now() where id = ?").param(session).update();

    for (TestUser by : new TestUser[] {candidate, mentor.user()}) {
      // No sweep has come by, or one just did.
      assertThat(reason(move(by, session, hoursFromNow(70)), 409)).isIn("TOO_LATE", "WRONG_STATE");
    }
  }

  @Test
  void aSessionIsMovedTwentyTimesAndNotOnceMore() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));
    for (int i = 1; i <= 20; i++) {
      move(candidate, session, hoursFromNow(30 + i)).expectStatus().isOk();
    }

    JsonNode refusal =
        json(move(mentor.user(), session, hoursFromNow(60)).expectStatus().isEqualTo(409));

    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("MOVE_LIMIT");
    assertThat(refusal.at("/error/details/limit").asInt()).isEqualTo(20);
    assertThat(sessions.get(candidate, "/api/sessions/{id}", session).get("sequence").asInt())
        .isEqualTo(20);
    sessions.patch(candidate, session, Map.of("status", "cancelled")).expectStatus().isOk();
  }

  @Test
  void toAMentorWhoTakesNoBookingsOnlyTheMentorMovesWhatIsBooked() {
    var mentor = aMentor(api, events).alwaysOpen().with("autoConfirm", true).ready();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));
    events.send(
        "mentor.deactivated.v1",
        mentor.id(),
        Map.of("mentorId", mentor.id(), "userId", mentor.user().id(), "version", 2));
    await().atMost(PATIENCE).until(() -> slotsOf(mentor.id()).isEmpty());

    assertThat(reason(move(candidate, session, hoursFromNow(40)), 422))
        .isEqualTo("OUTSIDE_AVAILABILITY");
    move(mentor.user(), session, hoursFromNow(41)).expectStatus().isOk();
  }

  private JsonNode slotsOf(UUID mentorId) {
    return sessions.get(candidate, "/api/mentors/{id}/slots", mentorId).get("slots");
  }

  private static String reason(ResponseSpec answer, int status) {
    return json(answer.expectStatus().isEqualTo(status)).at("/error/details/reason").asString();
  }

  private ResponseSpec move(TestUser by, UUID session, Instant to) {
    return api.as(by)
        .post()
        .uri("/api/sessions/{id}/reschedule", session)
        .body(Map.of("scheduledAt", to))
        .exchange();
  }
}
