package com.primeinterviews.export.history;

import static com.primeinterviews.export.Owner.chunks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.export.ASession;
import com.primeinterviews.export.Exporting;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ExportHistoryTest {

  private final Api api;
  private final Events events;
  private final ExportLog log;
  private final AbandonedExports abandoned;
  private final JdbcClient jdbc;
  private final Statements statements;

  ExportHistoryTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired ExportLog log,
      @Autowired AbandonedExports abandoned,
      @Autowired JdbcClient jdbc,
      @Autowired Statements statements) {
    this.api = api;
    this.events = events;
    this.log = log;
    this.abandoned = abandoned;
    this.jdbc = jdbc;
    this.statements = statements;
  }

  @Test
  void anExportIsRecordedAndTheSuiteHearsOfIt() {
    var person = new Exporting(api).from(chunks(List.of(ASession.numbered(1).json())));

    person.get("sessions.csv").join();

    var recorded = list(person.token(), "").at("/exports/0");
    assertThat(recorded.get("resource").asString()).isEqualTo("sessions");
    assertThat(recorded.get("format").asString()).isEqualTo("csv");
    assertThat(recorded.get("status").asString()).isEqualTo("completed");
    assertThat(recorded.get("rows").asInt()).isEqualTo(1);
    assertThat(recorded.get("finishedAt").asString()).endsWith("Z");
    var event = events.await("export.finished.v1", UUID.fromString(recorded.get("id").asString()));
    assertThat(event.get("userId").asString()).isEqualTo(person.user().id().toString());
    assertThat(event.get("rows").asInt()).isEqualTo(1);
  }

  @Test
  void whoIsErasedLeavesNoHistory() {
    var user = TestUser.candidate();
    var other = TestUser.candidate();
    var ended = log.begin(user.id(), "sessions", "csv");
    log.finish(ended, ExportStatus.COMPLETED, 1);
    var running = log.begin(user.id(), "sessions", "csv");
    log.begin(other.id(), "sessions", "csv");

    events.send("user.erased.v1", user.id(), Map.of("userId", user.id()));

    await().untilAsserted(() -> assertThat(rowsOf(user)).isZero());
    assertThat(rowsOf(other)).isEqualTo(1);
    log.finish(running, ExportStatus.COMPLETED, 1);
    assertThat(rowsOf(user)).isZero();
  }

  private int rowsOf(TestUser user) {
    return jdbc.sql("select count(*) from export where user_id = ?")
        .param(user.id())
        .query(Integer.class)
        .single();
  }

  @Test
  void pagesAndCursorsWalkTheSameListNewestFirst() {
    var user = TestUser.candidate();
    var ids =
        List.of(
            log.begin(user.id(), "sessions", "csv"),
            log.begin(user.id(), "sessions", "json"),
            log.begin(user.id(), "sessions", "ndjson"));

    var first = list(user.token(), "?limit=2");
    assertThat(first.at("/pagination/total").asInt()).isEqualTo(3);
    assertThat(ids(first)).containsExactly(ids.get(2).toString(), ids.get(1).toString());
    assertThat(ids(list(user.token(), "?limit=2&page=2"))).containsExactly(ids.get(0).toString());

    var cursor = first.at("/pagination/nextCursor").asString();
    var second = list(user.token(), "?limit=2&cursor=" + cursor);
    assertThat(ids(second)).containsExactly(ids.get(0).toString());
    assertThat(second.at("/pagination/nextCursor").isNull()).isTrue();
    assertThat(second.at("/exports/0/status").asString()).isEqualTo("running");
    assertThat(second.at("/exports/0/finishedAt").isNull()).isTrue();
  }

  @Test
  void nobodySeesTheExportsOfAnother() {
    log.begin(TestUser.candidate().id(), "sessions", "csv");

    assertThat(ids(list(TestUser.admin().token(), ""))).isEmpty();
  }

  @Test
  void aPageTakesTwoStatementsHoweverLong() {
    var user = TestUser.candidate();
    for (int i = 0; i < 5; i++) {
      log.begin(user.id(), "sessions", "csv");
    }
    var page = new AtomicReference<JsonNode>();
    assertThat(statements.during(() -> page.set(list(user.token(), "?limit=2")))).isEqualTo(2);
  }

  @Test
  void whatAKilledProcessLeftRunningIsEndedOnce() {
    var user = TestUser.candidate();
    var left = log.begin(user.id(), "sessions", "csv");
    var running = log.begin(user.id(), "sessions", "csv");
    jdbc.sql("update export set started_at = started_at - interval '31 minutes' where id = ?")
        .param(left)
        .update();

    abandoned.giveUp();
    abandoned.giveUp();

    assertThat(events.await("export.finished.v1", left).get("status").asString())
        .isEqualTo("failed");
    assertThat(events.sent("export.finished.v1", left)).hasSize(1);
    assertThat(list(user.token(), "").at("/exports/0/status").asString()).isEqualTo("running");
    assertThat(list(user.token(), "").at("/exports/0/id").asString()).isEqualTo(running.toString());
  }

  private static List<String> ids(JsonNode listing) {
    return listing.get("exports").valueStream().map(export -> export.get("id").asString()).toList();
  }

  private JsonNode list(String token, String query) {
    return JsonMapper.shared()
        .readTree(
            api.withToken(token)
                .get()
                .uri("/api/exports" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
  }
}
