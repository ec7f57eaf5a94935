package com.primeinterviews.session.calendar;

import static com.primeinterviews.session.AMentor.aMentor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OpenSlotsTest {

  private static final String TYPE = "open-slots.changed.v1";

  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final OpenSlotsSweep sweep;
  private final TestSessions sessions;

  OpenSlotsTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired JdbcClient jdbc,
      @Autowired OpenSlotsSweep sweep) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.sweep = sweep;
    this.sessions = new TestSessions(api);
  }

  @Test
  void theNextTwentySlotsAreAnnouncedAfterEachChange() {
    var mentor =
        aMentor(api, events).alwaysOpen().inZone("Asia/Kathmandu").with("slotInterval", 60).ready();
    JsonNode open = events.await(TYPE, mentor.id());
    assertThat(open.get("timezone").asString()).isEqualTo("Asia/Kathmandu");
    assertThat(open.get("duration").asInt()).isEqualTo(30);
    assertThat(open.get("nextSlots")).hasSize(20);
    Instant third = slotsIn(open).get(2);

    var candidate = TestUser.candidate();
    var session = sessions.booked(candidate, mentor, third);
    events.awaitAll(TYPE, mentor.id(), 2);
    sessions.patch(candidate, session, Map.of("status", "cancelled")).expectStatus().isOk();

    List<JsonNode> announced = events.awaitAll(TYPE, mentor.id(), 3);
    assertThat(slotsIn(announced.get(1))).hasSize(20).doesNotContain(third);
    assertThat(slotsIn(announced.get(2))).contains(third);
    assertThat(announced)
        .extracting(event -> event.get("version").asInt())
        .containsExactly(1, 2, 3);
  }

  @Test
  void whoIsSeldomOpenShowsSlotsUntilTheHorizon() {
    var mentor =
        aMentor(api, events).openOn(DayOfWeek.MONDAY, "09:00", "10:00").with("slotInterval", 60);
    // 60 days, and so eight or nine Mondays.
    assertThat(slotsIn(events.await(TYPE, mentor.ready().id()))).hasSizeBetween(8, 9);
  }

  @Test
  void aRushOfBookingsIsToldInTheEndAndABookingFarAheadNotAtAll() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    List<Instant> first = slotsIn(events.await(TYPE, mentor.id()));
    var candidate = TestUser.candidate();

    sessions.booked(candidate, mentor, first.getLast().plus(Duration.ofDays(3)));
    await().until(() -> refreshAt(mentor.id()).isAfter(Instant.now()));
    assertThat(events.awaitAll(TYPE, mentor.id(), 1)).hasSize(1);

    for (int slot : List.of(1, 5, 9)) {
      sessions.booked(candidate, mentor, first.get(slot));
    }
    await()
        .untilAsserted(
            () ->
                assertThat(slotsIn(events.awaitAll(TYPE, mentor.id(), 1).getLast()))
                    .hasSize(20)
                    .doesNotContain(first.get(1), first.get(5), first.get(9)));
  }

  @Test
  void slotsThatTimeHasPassedByAreAnnouncedOnceHoweverManyInstancesSweep() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    events.await(TYPE, mentor.id());
    jdbc.sql(
            """
            update calendar
            set refresh_at = now(), next_slots[1] = next_slots[1] - interval '1 hour'
            where mentor_id = ?
            """)
        .param(mentor.id())
        .update();

    AtOnce.run(
        3,
        instance -> {
          sweep.refreshDue();
          return instance;
        });
    sweep.refreshDue();

    assertThat(events.awaitAll(TYPE, mentor.id(), 2)).hasSize(2);
    assertThat(refreshAt(mentor.id())).isAfter(Instant.now());
  }

  @Test
  void whoIsNeverOpenIsNeverSwept() {
    var mentor = aMentor(api, events).ready();
    events.await(TYPE, mentor.id());

    assertThat(refreshAt(mentor.id())).isNull();
  }

  private Instant refreshAt(UUID mentorId) {
    return jdbc
        .sql("select refresh_at from calendar where mentor_id = ?")
        .param(mentorId)
        .query((row, number) -> row.getTimestamp(1))
        .list()
        .stream()
        .filter(Objects::nonNull)
        .map(Timestamp::toInstant)
        .findFirst()
        .orElse(null);
  }

  private static List<Instant> slotsIn(JsonNode event) {
    return event.get("nextSlots").values().stream()
        .map(slot -> Instant.parse(slot.asString()))
        .toList();
  }
}
