package com.primeinterviews.session.busy;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Busy times of a calendar elsewhere, from its server to the refusal of a booking. */
@ServiceTest
class BusySourceTest {

  private final ACalendarServer server = new ACalendarServer();
  private final Instant start = hoursFromNow(30);
  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final Statements statements;
  private final TestSessions sessions;
  private Ready mentor;
  private ImportedCalendar calendar;

  BusySourceTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired JdbcClient jdbc,
      @Autowired Statements statements) {
    this.statements = statements;
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.sessions = new TestSessions(api);
  }

  @BeforeEach
  void aMentorWithACalendarElsewhere() {
    mentor = aMentor(api, events).alwaysOpen().ready();
    calendar = new ImportedCalendar(api, jdbc, server, mentor.user()).showing(start);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void importedTimeIsNeitherListedNorBookedNorHeldAndAlternativesAreNamed() {
    assertThat(slots()).contains(start);
    calendar.added();
    calendar.awaitStatus("ok");

    assertThat(slots())
        .doesNotContain(start, start.minusSeconds(1800), start.plusSeconds(1800))
        .contains(start.minusSeconds(3600), start.plusSeconds(3600));
    for (long shift : new long[] {0, -1800, 1800}) {
      JsonNode refusal =
          json(
              sessions
                  .book(TestUser.candidate(), wish(mentor, start.plusSeconds(shift)))
                  .expectStatus()
                  .isEqualTo(409));
      assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("SLOT_TAKEN");
      assertThat(refusal.at("/error/details/alternatives").toString())
          .contains(start.plusSeconds(3600).toString())
          .doesNotContain("\"start\":\"" + start + "\"");
    }
    api.as(TestUser.candidate())
        .post()
        .uri("/api/slots/holds")
        .body(Map.of("mentorId", mentor.id(), "start", start, "duration", 60))
        .exchange()
        .expectStatus()
        .isEqualTo(409);
    sessions.booked(TestUser.candidate(), mentor, start.plusSeconds(3600));
  }

  @Test
  void whatIsBookedStandsAndCanBeConfirmed() {
    UUID session = sessions.booked(TestUser.candidate(), mentor, start);
    calendar.added();
    calendar.awaitStatus("ok");

    sessions.post(mentor.user(), session, "confirm").expectStatus().isOk();
  }

  @Test
  void aChangedCalendarIsAnnouncedAndAnUnchangedOneNotReadAgain() {
    Instant soon = hoursFromNow(1);
    calendar.showing(soon).added();
    events.awaitAll("open-slots.changed.v1", mentor.id(), 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !lastAnnounced().contains("\"" + soon + "\""));

    calendar.readAgain();
    var second = server.requestsOf(calendar.path()).getLast();
    assertThat(second.getResponseCode()).isEqualTo(304);
    assertThat(calendar.awaitStatus("ok").get("degraded").isNull()).isTrue();
    assertThat(slots()).doesNotContain(soon);

    calendar.showing(start).readAgain();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> lastAnnounced().contains("\"" + soon + "\""));
  }

  @Test
  void aSourceThatFailsKeepsItsTimesAndSaysSinceWhenAndWhy() {
    calendar.added();
    calendar.awaitStatus("ok");
    server.answers(calendar.path(), 503);

    calendar.readAgain();
    JsonNode first = calendar.awaitStatus("degraded");
    assertThat(first.at("/degraded/reason").asString()).isEqualTo("SERVER_ERROR");
    assertThat(first.at("/degraded/failures").asInt()).isEqualTo(1);
    assertThat(first.get("lastReadAt").isNull()).isFalse();
    assertThat(slots()).doesNotContain(start);

    server.at(calendar.path(), e -> ACalendarServer.answer(e, 200, "<html>Sign in</html>"));
    calendar.readAgain();
    JsonNode second = calendar.list().get(0);
    assertThat(second.at("/degraded/reason").asString()).isEqualTo("MALFORMED");
    assertThat(second.at("/degraded/failures").asInt()).isEqualTo(2);
    assertThat(second.at("/degraded/since")).isEqualTo(first.at("/degraded/since"));
    assertThat(pause(second)).isGreaterThan(pause(first));
    assertThat(slots()).doesNotContain(start);

    calendar.showing(start).readAgain();
    calendar.awaitStatus("ok");
  }

  @Test
  void listingSlotsTakesTheSameStatementsHoweverMuchIsImported() {
    int none = statements.during(this::slots);
    calendar.added();
    calendar.awaitStatus("ok");
    jdbc.sql(
            """
            insert into busy_time
            select id, owner_id, now() + n * interval '10 hours', now() + n * interval '10 hours 5 min'
            from busy_source, generate_series(1, 800) n where owner_id = ?
            """)
        .param(mentor.user().id())
        .update();

    assertThat(statements.during(this::slots)).isEqualTo(none);
  }

  @Test
  void aRemovedSourceGivesItsTimesBack() {
    UUID source = calendar.added();
    calendar.awaitStatus("ok");
    var stranger = new ImportedCalendar(api, jdbc, server, TestUser.mentor());

    stranger.remove(source).expectStatus().isNotFound();
    assertThat(stranger.list()).isEmpty();
    calendar.remove(source).expectStatus().isNoContent();
    calendar.remove(source).expectStatus().isNotFound();
    assertThat(calendar.list()).isEmpty();
    sessions.booked(TestUser.candidate(), mentor, start);
  }

  @Test
  void aNewZoneOfTheMentorMovesTimesThatNameNone() {
    server.shows(
        calendar.path(),
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:%s\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            .formatted(start.toString().replaceAll("[-:Z]", "")),
        "\"same\"");
    calendar.added();
    calendar.awaitStatus("ok");
    assertThat(slots()).doesNotContain(start);

    aMentorMovesTo("Asia/Tokyo");
    calendar.readAgain();

    assertThat(slots()).contains(start);
  }

  private void aMentorMovesTo(String zone) {
    var week =
        Stream.of(DayOfWeek.values())
            .map(
                d ->
                    Map.of(
                        "day", d.name().toLowerCase(Locale.ROOT), "from", "00:00", "to", "24:00"))
            .toList();
    api.as(mentor.user())
        .put()
        .uri("/api/mentors/{id}/availability", mentor.id())
        .body(Map.of("timezone", zone, "weekly", week, "minNoticeMinutes", 0))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private static Duration pause(JsonNode source) {
    return Duration.between(Instant.now(), Instant.parse(source.get("nextReadAt").asString()));
  }

  private String lastAnnounced() {
    return events.sent("open-slots.changed.v1", mentor.id()).getLast().toString();
  }

  private List<Instant> slots() {
    return sessions
        .get(TestUser.candidate(), "/api/mentors/{id}/slots?duration=60", mentor.id())
        .get("slots")
        .values()
        .stream()
        .map(slot -> Instant.parse(slot.get("start").asString()))
        .toList();
  }
}
