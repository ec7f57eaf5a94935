package com.primeinterviews.session.busy;

import static com.primeinterviews.session.TestSessions.json;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A calendar elsewhere, and the source by which it is imported. */
final class ImportedCalendar {

  private static final String SOURCES = "/api/calendar/busy-sources";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Api api;
  private final JdbcClient jdbc;
  private final ACalendarServer server;
  private final TestUser owner;
  private int edition;

  ImportedCalendar(Api api, JdbcClient jdbc, ACalendarServer server, TestUser owner) {
    this.api = api;
    this.jdbc = jdbc;
    this.server = server;
    this.owner = owner;
  }

  /** One hour from each start. */
  static String busyAt(Instant... starts) {
    return Stream.of(starts)
        .map(
            start ->
                "BEGIN:VEVENT\r\nUID:%s\r\nDTSTART:%s\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
                    .formatted(start, UTC.format(start)))
        .collect(Collectors.joining("", "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n"));
  }

  ImportedCalendar showing(Instant... starts) {
    server.shows(path(), busyAt(starts), "\"" + edition++ + "\"");
    return this;
  }

  String path() {
    return "/" + owner.id() + ".ics";
  }

  String url() {
    return "http://calendar.test:" + server.port() + path();
  }

  UUID added() {
    var answer = add(url()).expectStatus().isCreated();
    return UUID.fromString(json(answer).at("/source/id").asString());
  }

  ResponseSpec add(String url) {
    return api.as(owner).post().uri(SOURCES).body(Map.of("kind", "ics", "url", url)).exchange();
  }

  JsonNode list() {
    return json(api.as(owner).get().uri(SOURCES).exchange().expectStatus().isOk()).get("sources");
  }

  ResponseSpec remove(UUID source) {
    return api.as(owner).delete().uri(SOURCES + "/{id}", source).exchange();
  }

  /** The first source, once it is so. */
  JsonNode awaitStatus(String status) {
    return await(status)
        .atMost(PATIENCE)
        .until(() -> list().get(0), source -> source.get("status").asString().equals(status));
  }

  /** Lets the source of the owner be read once more. */
  void readAgain() {
    String before = lastReading();
    jdbc.sql("update busy_source set due_at = now() where owner_id = ?").param(owner.id()).update();
    await().atMost(PATIENCE).until(() -> !lastReading().equals(before));
  }

  private String lastReading() {
    return jdbc.sql("select concat(read_at, ' ', failures) from busy_source where owner_id = ?")
        .param(owner.id())
        .query(String.class)
        .single();
  }
}
