package com.primeinterviews.session.hold;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A hold that has expired stands in nobody's way, swept or not. */
@ServiceTest
class ExpiredHoldTest {

  private final TestUser candidate = TestUser.candidate();
  private final Instant start = hoursFromNow(30);
  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final HoldSweep sweep;
  private final TransactionTemplate transaction;
  private final TestSessions sessions;

  ExpiredHoldTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired JdbcClient jdbc,
      @Autowired HoldSweep sweep,
      @Autowired TransactionTemplate transaction) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.sweep = sweep;
    this.transaction = transaction;
    this.sessions = new TestSessions(api);
  }

  @Test
  void itsSlotIsListedAndBookedBeforeAnySweep() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID hold = held(mentor);
    expire(hold);

    var free =
        sessions.get(candidate, "/api/mentors/{id}/slots?duration=60", mentor.id()).toString();

    assertThat(free).contains(start.toString());
    sessions.booked(TestUser.candidate(), mentor, start);
    // The candidate's own time is free as well.
    sessions.booked(candidate, aMentor(api, events).alwaysOpen().ready(), start);
  }

  @Test
  void aHoldThatExpiresBetweenReadAndBookingIsNotBooked() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID hold = held(mentor);
    api.as(candidate).get().uri("/api/slots/holds/{id}", hold).exchange().expectStatus().isOk();
    expire(hold);

    var wish = wish(mentor, start);
    wish.put("holdId", hold);
    var refusal = json(sessions.book(candidate, wish).expectStatus().isEqualTo(409));

    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("HOLD_EXPIRED");
    sessions.booked(candidate, mentor, start);
  }

  /** The booking has seen the hold in force, and waits for the calendar meanwhile. */
  @Test
  void aHoldThatExpiresInTheMiddleOfItsBookingIsNotBooked() throws Exception {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID hold = held(mentor);
    var wish = wish(mentor, start);
    wish.put("holdId", hold);
    var answer = new CompletableFuture<Integer>();

    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select 1 from calendar where mentor_id = ? for update")
              .param(mentor.id())
              .query(row -> {});
          answer.completeAsync(() -> status(candidate, wish));
          await().until(this::somebodyWaitsForACalendar);
          jdbc.sql("update reservation set held_until = now() where booking_id = ?")
              .param(hold)
              .update();
        });

    assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(409);
    sessions.booked(TestUser.candidate(), mentor, start);
  }

  private boolean somebodyWaitsForACalendar() {
    return jdbc.sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                  and query ilike '%calendar%for no key update%'
                """)
            .query(Integer.class)
            .single()
        > 0;
  }

  @RepeatedTest(3)
  void ofTheSweepTheHolderAndARivalOneGetsTheSlotAndNobodyFails() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID hold = held(mentor);
    expire(hold);
    var held = wish(mentor, start);
    held.put("holdId", hold);

    List<Integer> answers =
        AtOnce.run(
            4,
            number ->
                switch (number) {
                  case 0 -> swept();
                  case 1 -> status(candidate, held);
                  default -> status(TestUser.candidate(), wish(mentor, start));
                });

    assertThat(answers).containsOnlyOnce(201).containsOnly(0, 201, 409);
  }

  @Test
  void theSweepRemovesItAndAnnouncesItsSlot() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    Instant soon = Instant.parse(announced(mentor).get(3).asString());
    UUID hold = held(mentor, soon);
    await()
        .untilAsserted(
            () -> assertThat(announced(mentor).toString()).doesNotContain(soon.toString()));
    expire(hold);

    sweep.removeExpired();

    assertThat(rows("hold", "id", hold) + rows("reservation", "booking_id", hold)).isZero();
    await().untilAsserted(() -> assertThat(announced(mentor).toString()).contains(soon.toString()));
  }

  private JsonNode announced(Ready mentor) {
    return events.awaitAll("open-slots.changed.v1", mentor.id(), 1).getLast().get("nextSlots");
  }

  private int swept() {
    sweep.removeExpired();
    return 0;
  }

  private int status(TestUser by, Map<String, Object> wish) {
    return sessions.book(by, wish).returnResult(String.class).getStatus().value();
  }

  private UUID held(Ready mentor) {
    return held(mentor, start);
  }

  private UUID held(Ready mentor, Instant at) {
    var answer =
        api.as(candidate)
            .post()
            .uri("/api/slots/holds")
            .body(Map.of("mentorId", mentor.id(), "start", at, "duration", 60))
            .exchange()
            .expectStatus()
            .isCreated();
    return UUID.fromString(json(answer).at("/hold/id").asString());
  }

  private void expire(UUID hold) {
    for (String table : List.of("hold set expires_at", "reservation set held_until")) {
      String id = table.startsWith("hold") ? "id" : "booking_id";
      jdbc.sql("update " + table + " = now() - interval '1 second' where " + id + " = ?")
          .param(hold)
          .update();
    }
  }

  private int rows(String table, String column, UUID id) {
    return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }
}
