package com.primeinterviews.session.calendar;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SlotsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY =
      LocalDate.now(BERLIN).plusDays(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

  private final Api api;
  private final Events events;
  private final Statements statements;
  private final TestSessions sessions;

  SlotsTest(@Autowired Api api, @Autowired Events events, @Autowired Statements statements) {
    this.api = api;
    this.events = events;
    this.statements = statements;
    this.sessions = new TestSessions(api);
  }

  @Test
  void theSlotsOfABerlinMorningAreShownOnTheClocksOfTokyo() {
    var mentor =
        aMentor(api, events)
            .inZone("Europe/Berlin")
            .openOn(DayOfWeek.MONDAY, "09:00", "11:00")
            .ready();

    JsonNode answer =
        slots(
            mentor,
            "from=%s&to=%s&duration=60&timezone=Asia/Tokyo".formatted(MONDAY, MONDAY.plusDays(1)));

    assertThat(answer.get("timezone").asString()).isEqualTo("Asia/Tokyo");
    assertThat(answer.get("duration").asInt()).isEqualTo(60);
    Instant nine = MONDAY.atTime(LocalTime.of(9, 0)).atZone(BERLIN).toInstant();
    assertThat(startsIn(answer))
        .containsExactly(nine, nine.plusSeconds(1800), nine.plusSeconds(3600));
    JsonNode first = answer.at("/slots/0");
    assertThat(Instant.parse(first.get("end").asString())).isEqualTo(nine.plusSeconds(3600));
    var local = OffsetDateTime.parse(first.get("localStart").asString());
    assertThat(local.toInstant()).isEqualTo(nine);
    assertThat(local.getOffset().getId()).isEqualTo("+09:00");
  }

  @Test
  void whatIsListedCanBeBookedAndIsGoneAfterwards() {
    var mentor =
        aMentor(api, events)
            .openOn(DayOfWeek.MONDAY, "22:00", "24:00")
            .openOn(DayOfWeek.TUESDAY, "00:00", "01:00")
            .ready();
    String week = "from=%s&to=%s&duration=60".formatted(MONDAY, MONDAY.plusDays(6));
    List<Instant> before = startsIn(slots(mentor, week));
    Instant overMidnight = MONDAY.atTime(23, 30).atZone(ZoneId.of("UTC")).toInstant();
    assertThat(before).contains(overMidnight);

    sessions.booked(TestUser.candidate(), mentor, overMidnight);

    assertThat(startsIn(slots(mentor, week)))
        .containsExactly(
            MONDAY.atTime(22, 0).atZone(ZoneId.of("UTC")).toInstant(),
            MONDAY.atTime(22, 30).atZone(ZoneId.of("UTC")).toInstant());
  }

  @Test
  void bookingsStandWhenTheHoursAreNarrowed() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var candidate = TestUser.candidate();
    Instant start = MONDAY.atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant();
    var session = sessions.booked(candidate, mentor, start);

    api.as(mentor.user())
        .put()
        .uri("/api/mentors/{id}/availability", mentor.id())
        .body(Map.of("timezone", "Asia/Kathmandu", "weekly", List.of()))
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(startsIn(slots(mentor, ""))).isEmpty();
    JsonNode seen = sessions.get(candidate, "/api/sessions/{id}", session);
    assertThat(seen.get("scheduledAt").asString()).isEqualTo(start.toString());
    sessions.post(mentor.user(), session, "confirm").expectStatus().isOk();
    sessions
        .book(TestUser.candidate(), wish(mentor, start.plusSeconds(7200)))
        .expectStatus()
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-01-01&to=2026-02-15, 422, to",
    "from=2026-01-02T00:00:00Z&to=2026-01-02T00:00:00Z, 422, to",
    "from=soon, 400, from",
    "to=+99999-01-01T00:00:00Z, 400, to",
    "duration=7, 422, duration",
    "duration=half, 400, duration",
    "timezone=Mars/Base, 422, timezone",
    "zone=UTC, 400, zone"
  })
  void whatMakesNoSenseIsRefusedNamingTheParameter(String query, int status, String field) {
    var mentor = aMentor(api, events).alwaysOpen().ready();

    JsonNode answer =
        json(
            api.anonymous()
                .get()
                .uri("/api/mentors/" + mentor.id() + "/slots?" + query)
                .exchange()
                .expectStatus()
                .isEqualTo(status));

    assertThat(answer.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void farAwayTimesHaveNoSlots() {
    var mentor = aMentor(api, events).alwaysOpen().ready();

    assertThat(startsIn(slots(mentor, "from=1000-01-01&to=1000-01-02"))).isEmpty();
    assertThat(startsIn(slots(mentor, "from=9999-12-01&to=9999-12-02"))).isEmpty();
  }

  @Test
  void aMentorNobodyKnowsIsNotFound() {
    api.anonymous()
        .get()
        .uri("/api/mentors/{id}/slots", Ids.newId())
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void listingAMonthTakesAsManyStatementsAsListingADay() {
    var mentor = aMentor(api, events).alwaysOpen().ready();

    int day = statements.during(() -> slots(mentor, "from=%s&to=%s".formatted(MONDAY, MONDAY)));
    int month =
        statements.during(
            () -> slots(mentor, "from=%s&to=%s".formatted(MONDAY, MONDAY.plusDays(30))));

    assertThat(day).isEqualTo(5);
    assertThat(month).isEqualTo(day);
  }

  private JsonNode slots(Ready mentor, String query) {
    return json(
        api.anonymous()
            .get()
            .uri("/api/mentors/" + mentor.id() + "/slots?" + query)
            .exchange()
            .expectStatus()
            .isOk());
  }

  private static List<Instant> startsIn(JsonNode answer) {
    return answer.get("slots").values().stream()
        .map(slot -> Instant.parse(slot.get("start").asString()))
        .toList();
  }
}
