package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OverdueSessionsTest {

  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final OverdueSessions overdue;
  private final TestSessions sessions;
  private final TimeTravel time;

  OverdueSessionsTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired JdbcClient jdbc,
      @Autowired OverdueSessions overdue) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.overdue = overdue;
    this.sessions = new TestSessions(api);
    this.time = new TimeTravel(jdbc);
  }

  @Test
  void aBookingThatNobodyAnsweredExpiresOnceHoweverManyInstancesSweep() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    List<UUID> due = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      UUID session = sessions.booked(TestUser.candidate(), mentor, hoursFromNow(30 + 2 * i));
      jdbc.sql("update session set answer_by = now() - interval '1 second' where id = ?")
          .param(session)
          .update();
      due.add(session);
    }

    AtOnce.run(
        3,
        instance -> {
          overdue.expireUnanswered();
          return instance;
        });

    for (UUID session : due) {
      List<JsonNode> changes = events.awaitAll("session.status-changed.v1", session, 1);
      assertThat(changes).hasSize(1);
      assertThat(changes.getFirst().get("status").asString()).isEqualTo("expired");
      assertThat(changes.getFirst().at("/actor/role").asString()).isEqualTo("system");
      assertThat(changes.getFirst().at("/actor/userId").isNull()).isTrue();
    }
    sessions.booked(TestUser.candidate(), mentor, hoursFromNow(30));
  }

  @Test
  void anAnsweredBookingDoesNotExpire() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var candidate = TestUser.candidate();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));
    sessions.post(mentor.user(), session, "confirm");
    time.untilStartOf(session);

    overdue.expireUnanswered();

    assertThat(sessions.get(candidate, "/api/sessions/{id}", session).get("status").asString())
        .isEqualTo("confirmed");
  }

  @Test
  void itIsTooLateToConfirmWhatIsDueToExpire() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var candidate = TestUser.candidate();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));
    jdbc.sql("update session set answer_by = now() where id = ?").param(session).update();

    sessions.post(mentor.user(), session, "confirm").expectStatus().isEqualTo(409);
  }

  @Test
  void aLiveSessionThatNobodyEndsIsCompletedOnceAndCanBeRated() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var candidate = TestUser.candidate();
    UUID session = live(mentor, candidate);
    // An hour long: over for two hours but a minute.
    time.untilStartOf(session, Duration.ofMinutes(179));
    overdue.completeLeftOpen();
    assertThat(statusOf(candidate, session)).isEqualTo("live");

    time.untilStartOf(session, Duration.ofMinutes(180));
    AtOnce.run(
        3,
        instance -> {
          overdue.completeLeftOpen();
          return instance;
        });

    assertThat(statusOf(candidate, session)).isEqualTo("completed");
    List<JsonNode> changes = events.awaitAll("session.status-changed.v1", session, 3);
    assertThat(changes).hasSize(3);
    assertThat(changes.getLast().at("/actor/role").asString()).isEqualTo("system");
    sessions.patch(candidate, session, Map.of("rating", 4)).expectStatus().isOk();
  }

  private UUID live(Ready mentor, TestUser candidate) {
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));
    sessions.post(mentor.user(), session, "confirm").expectStatus().isOk();
    time.untilStartOf(session);
    sessions.post(mentor.user(), session, "start").expectStatus().isOk();
    return session;
  }

  private String statusOf(TestUser user, UUID session) {
    return sessions.get(user, "/api/sessions/{id}", session).get("status").asString();
  }
}
