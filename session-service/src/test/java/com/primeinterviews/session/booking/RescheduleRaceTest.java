package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Moves that get in each other's way. */
@ServiceTest
class RescheduleRaceTest {

  private final Api api;
  private final Events events;
  private final TestSessions sessions;
  private final TestUser candidate = TestUser.candidate();
  private final Instant start = hoursFromNow(30);

  RescheduleRaceTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
  }

  @RepeatedTest(5)
  void aMoveAndACancellationAtOnceNeverLeaveTimeTakenByACancelledSession() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, start);
    Instant later = start.plusSeconds(7200);

    AtOnce.run(
        2,
        number ->
            status(
                number == 0
                    ? move(mentor.user(), session, later)
                    : sessions.patch(candidate, session, Map.of("status", "cancelled"))));

    boolean cancelled =
        sessions
            .get(candidate, "/api/sessions/{id}", session)
            .get("status")
            .asString()
            .equals("cancelled");
    if (cancelled) {
      sessions.booked(TestUser.candidate(), mentor, later);
      sessions.booked(TestUser.candidate(), mentor, start);
    }
  }

  @RepeatedTest(5)
  void twoSessionsOfOneCandidateThatSwapTheirTimesNeverOverlapAndNeverFail() {
    var first = aMentor(api, events).alwaysOpen().ready();
    var second = aMentor(api, events).alwaysOpen().ready();
    Instant later = start.plusSeconds(3600);
    UUID early = sessions.booked(candidate, first, start);
    UUID late = sessions.booked(candidate, second, later);

    List<Integer> answers =
        AtOnce.run(
            2,
            number ->
                status(number == 0 ? move(candidate, early, later) : move(candidate, late, start)));

    assertThat(answers).isSubsetOf(200, 409);
  }

  private ResponseSpec move(TestUser by, UUID session, Instant to) {
    return api.as(by)
        .post()
        .uri("/api/sessions/{id}/reschedule", session)
        .body(Map.of("scheduledAt", to))
        .exchange();
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult(String.class).getStatus().value();
  }
}
