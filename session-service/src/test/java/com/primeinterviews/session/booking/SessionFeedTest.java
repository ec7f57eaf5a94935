package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.TestSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SessionFeedTest {

  private static final String FEED = "/internal/feeds/sessions";

  private final Api api;
  private final Events events;
  private final Statements statements;
  private final TestSessions sessions;
  private final TestUser candidate = TestUser.candidate();

  SessionFeedTest(@Autowired Api api, @Autowired Events events, @Autowired Statements statements) {
    this.api = api;
    this.events = events;
    this.statements = statements;
    this.sessions = new TestSessions(api);
  }

  @Test
  void theFeedGivesAllOwnSessionsOnceChunkByChunk() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    List<UUID> own = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      own.add(sessions.booked(candidate, mentor, hoursFromNow(40 - 2 * i)));
      sessions.booked(TestUser.candidate(), mentor, hoursFromNow(60 + 2 * i));
    }

    List<UUID> fed = new ArrayList<>();
    JsonNode chunk = sessions.get(candidate, FEED + "?limit=2");
    fed.addAll(idsIn(chunk));
    while (!chunk.get("nextCursor").isNull()) {
      chunk =
          sessions.get(
              candidate, FEED + "?limit=2&cursor={at}", chunk.get("nextCursor").asString());
      fed.addAll(idsIn(chunk));
    }

    assertThat(fed).containsExactlyElementsOf(own);
    assertThat(chunk.at("/items/0").values()).noneMatch(JsonNode::isContainer);
    assertThat(idsIn(sessions.get(mentor.user(), FEED))).hasSize(10).containsAll(own);
  }

  @Test
  void theFeedCanBeFiltered() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID cancelled = sessions.booked(candidate, mentor, hoursFromNow(30));
    sessions.patch(candidate, cancelled, Map.of("status", "cancelled"));
    UUID late = sessions.booked(candidate, mentor, hoursFromNow(50));

    assertThat(idsIn(sessions.get(candidate, FEED + "?status=cancelled")))
        .containsExactly(cancelled);
    assertThat(idsIn(sessions.get(candidate, FEED + "?from=" + hoursFromNow(40))))
        .containsExactly(late);
    assertThat(idsIn(sessions.get(candidate, FEED + "?to=" + hoursFromNow(40))))
        .containsExactly(cancelled);
  }

  @Test
  void onlyAdminsReadEverybodys() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(30));

    api.as(candidate).get().uri(FEED + "?scope=all").exchange().expectStatus().isForbidden();
    api.as(TestUser.admin())
        .get()
        .uri(FEED + "?scope=mine")
        .exchange()
        .expectStatus()
        .isEqualTo(422);
    api.as(TestUser.admin())
        .get()
        .uri(FEED + "?limit=1001")
        .exchange()
        .expectStatus()
        .isEqualTo(422);
    api.anonymous().get().uri(FEED).exchange().expectStatus().isUnauthorized();
    assertThat(idsIn(sessions.get(TestUser.admin(), FEED))).isEmpty();
    assertThat(idsIn(sessions.get(TestUser.admin(), FEED + "?scope=all&limit=1000&status=pending")))
        .contains(session);
  }

  @Test
  void aChunkTakesTheSameStatementsHoweverLongItIs() {
    for (int i = 0; i < 3; i++) {
      var mentor = aMentor(api, events).alwaysOpen().ready();
      sessions.booked(candidate, mentor, hoursFromNow(30 + 2 * i));
    }

    assertThat(statements.during(() -> sessions.get(candidate, FEED + "?limit=1"))).isEqualTo(2);
    assertThat(statements.during(() -> sessions.get(candidate, FEED))).isEqualTo(2);
  }

  private static List<UUID> idsIn(JsonNode chunk) {
    return chunk.get("items").values().stream()
        .map(session -> UUID.fromString(session.get("id").asString()))
        .toList();
  }
}
