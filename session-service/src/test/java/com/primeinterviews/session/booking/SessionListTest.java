package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.TimeTravel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SessionListTest {

  private final Api api;
  private final Events events;
  private final Statements statements;
  private final TestSessions sessions;
  private final TimeTravel time;
  private final TestUser candidate = TestUser.candidate();

  SessionListTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired Statements statements,
      @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.statements = statements;
    this.sessions = new TestSessions(api);
    this.time = new TimeTravel(jdbc);
  }

  @Test
  void theListShowsTheSessionsWithTheirMentorsAndTheStatsOfSpec003() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID done = sessions.booked(candidate, mentor, hoursFromNow(30));
    sessions.post(mentor.user(), done, "confirm");
    time.untilStartOf(done);
    sessions.post(mentor.user(), done, "start");
    sessions.patch(mentor.user(), done, Map.of("status", "completed"));
    sessions.patch(candidate, done, Map.of("rating", 4, "feedback", "Good."));
    UUID next = sessions.booked(candidate, mentor, hoursFromNow(40));

    JsonNode list = sessions.get(candidate, "/api/sessions");

    assertThat(idsIn(list)).containsExactly(next, done);
    JsonNode first = list.at("/sessions/0");
    assertThat(first.get("mentorName").asString()).isEqualTo("Grace Hopper");
    assertThat(first.get("mentorCompany").asString()).isEqualTo("Navy Systems");
    assertThat(first.get("mentorAvatar").asString()).isEqualTo("https://example.com/grace.png");
    JsonNode stats = list.get("stats");
    assertThat(stats.get("totalSessions").asInt()).isEqualTo(2);
    assertThat(stats.get("completedSessions").asInt()).isEqualTo(1);
    assertThat(stats.get("upcomingSessions").asInt()).isEqualTo(1);
    assertThat(stats.get("averageRating").asDouble()).isEqualTo(4.0);
    assertThat(stats.get("totalHours").asDouble()).isEqualTo(1.0);
    assertThat(list.at("/pagination/total").asInt()).isEqualTo(2);
    assertThat(idsIn(sessions.get(mentor.user(), "/api/sessions"))).containsExactly(next, done);
    assertThat(idsIn(sessions.get(candidate, "/api/sessions?status=upcoming")))
        .containsExactly(next);
    assertThat(idsIn(sessions.get(candidate, "/api/sessions?status=past"))).containsExactly(done);
    assertThat(idsIn(sessions.get(candidate, "/api/sessions?status=completed")))
        .containsExactly(done);
  }

  @Test
  void filtersAndOrdersAreAsStated() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var other = aMentor(api, events).alwaysOpen().ready();
    UUID late = sessions.booked(candidate, mentor, hoursFromNow(50));
    UUID early = sessions.booked(candidate, other, hoursFromNow(30));

    assertThat(idsIn(list("sort=scheduledAt"))).containsExactly(early, late);
    assertThat(idsIn(list("sort=-scheduledAt"))).containsExactly(late, early);
    assertThat(idsIn(list("sort=createdAt"))).containsExactly(late, early);
    assertThat(idsIn(list("status=upcoming"))).containsExactly(early, late);
    assertThat(idsIn(list("mentorId=" + other.id()))).containsExactly(early);
    assertThat(idsIn(list("from=" + hoursFromNow(31)))).containsExactly(late);
    assertThat(idsIn(list("to=" + hoursFromNow(31)))).containsExactly(early);
  }

  @ParameterizedTest
  @CsvSource({
    "status=soon, 422",
    "sort=price, 422",
    "from=yesterday, 400",
    "from=2026-01-02&to=2026-01-01, 422",
    "to=+999999999-01-01T00:00:00Z, 400",
    "mentorId=7, 400",
    "seriesId=7, 400",
    "limit=101, 422",
    "limit=0, 422",
    "cursor=broken, 400",
    "colour=red, 400"
  })
  void whatTheListDoesNotKnowIsRefused(String query, int status) {
    api.as(candidate)
        .get()
        .uri("/api/sessions?" + query)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("VALIDATION_ERROR");
  }

  @Test
  void walkingByCursorSeesEachSessionOnceWhileOthersAreAdded() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    List<UUID> there = new ArrayList<>();
    for (int hour = 30; hour < 37; hour++) {
      there.add(sessions.booked(candidate, mentor, hoursFromNow(2 * hour)));
    }

    List<UUID> seen = new ArrayList<>();
    JsonNode page = list("sort=scheduledAt&limit=2");
    while (true) {
      seen.addAll(idsIn(page));
      String next = page.at("/pagination/nextCursor").asString(null);
      if (next == null) {
        break;
      }
      // Before what has been seen, so that numbered pages would repeat a session.
      sessions.booked(candidate, mentor, hoursFromNow(59 - 2 * seen.size()));
      page = list("sort=scheduledAt&limit=2&cursor=" + next);
    }

    assertThat(seen).containsExactlyElementsOf(there);
  }

  @Test
  void theListTakesTheSameStatementsHoweverLongItIs() {
    List<Ready> mentors = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      mentors.add(aMentor(api, events).alwaysOpen().ready());
    }
    for (int i = 0; i < 9; i++) {
      sessions.booked(candidate, mentors.get(i % 3), hoursFromNow(30 + 2 * i));
    }

    assertThat(statements.during(() -> list("limit=2"))).isEqualTo(4);
    assertThat(statements.during(() -> list("limit=8"))).isEqualTo(4);
  }

  @Test
  void oneSessionAndItsHistoryTakeTheSameStatementsHoweverMuchHasHappened() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));
    assertThat(statementsToRead(session)).containsExactly(2, 1);
    for (int hour = 31; hour < 36; hour++) {
      api.as(mentor.user())
          .post()
          .uri("/api/sessions/{id}/reschedule", session)
          .body(Map.of("scheduledAt", hoursFromNow(hour)))
          .exchange()
          .expectStatus()
          .isOk();
    }

    assertThat(statementsToRead(session)).containsExactly(2, 1);
  }

  private List<Integer> statementsToRead(UUID session) {
    return List.of(
        statements.during(() -> sessions.get(candidate, "/api/sessions/{id}", session)),
        statements.during(() -> sessions.get(candidate, "/api/sessions/{id}/history", session)));
  }

  private JsonNode list(String query) {
    return sessions.get(candidate, "/api/sessions?" + query);
  }

  private static List<UUID> idsIn(JsonNode list) {
    return list.get("sessions").values().stream()
        .map(session -> UUID.fromString(session.get("id").asString()))
        .toList();
  }
}
