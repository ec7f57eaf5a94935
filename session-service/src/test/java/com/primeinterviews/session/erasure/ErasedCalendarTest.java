package com.primeinterviews.session.erasure;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of who was erased nothing stays in the calendar that tells of their days. */
@ServiceTest
class ErasedCalendarTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Instant start = hoursFromNow(30);
  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final Erasures erasures;
  private Ready mentor;

  ErasedCalendarTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired JdbcClient jdbc,
      @Autowired Erasures erasures) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.erasures = erasures;
  }

  @BeforeEach
  void aMentorWithAllThatOneCanLeaveInACalendar() {
    mentor = aMentor(api, events).alwaysOpen().ready();
    add("/api/calendar/busy-sources", Map.of("kind", "ics", "url", "http://calendar.test:1/c.ics"));
    add("/api/calendar/feed", Map.of());
    add(
        "/api/slots",
        Map.of("startTime", start, "endTime", start.plusSeconds(3600), "isAvailable", false));
    jdbc.sql(
            """
            insert into busy_time
            select id, owner_id, now(), now() + interval '1 hour' from busy_source where owner_id = ?
            """)
        .param(mentor.user().id())
        .update();
  }

  @ParameterizedTest
  @CsvSource({
    "busy_source, owner_id",
    "busy_time, owner_id",
    "calendar_feed, owner_id",
    "one_off_slot, owner_id"
  })
  void whatAMentorLeftGoes(String table, String column) {
    assertThat(rows(table, column, mentor.user())).isEqualTo(1);

    erase(mentor.user());

    await().atMost(PATIENCE).until(() -> rows(table, column, mentor.user()) == 0);
  }

  @Test
  void aCandidateWaitsNoLonger() {
    var ada = TestUser.candidate();
    jdbc.sql(
            """
            insert into waitlist values (?, 0) on conflict do nothing
            """)
        .param(mentor.id())
        .update();
    jdbc.sql(
            """
            insert into waitlist_entry values (?, ?, now(), now() + interval '9 days', 45, 'UTC', now())
            on conflict do nothing
            """)
        .params(mentor.id(), ada.id())
        .update();

    erase(ada);

    await().atMost(PATIENCE).until(() -> rows("waitlist_entry", "candidate_id", ada) == 0);
  }

  @Test
  void aSourceThatWasAddedWhileItsOwnerWasErasedGoesWithTheRepetition() {
    erase(mentor.user());
    await().atMost(PATIENCE).until(() -> rows("busy_source", "owner_id", mentor.user()) == 0);
    add("/api/calendar/busy-sources", Map.of("kind", "ics", "url", "http://calendar.test:1/c.ics"));

    erasures.repeat();

    assertThat(rows("busy_source", "owner_id", mentor.user())).isZero();
  }

  private void add(String path, Map<String, ?> body) {
    var request = api.as(mentor.user()).post().uri(path);
    (body.isEmpty() ? request : request.body(body)).exchange().expectStatus().isCreated();
  }

  private void erase(TestUser user) {
    events.send("user.erased.v1", user.id(), Map.of("userId", user.id()));
  }

  private int rows(String table, String column, TestUser user) {
    return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
        .param(user.id())
        .query(Integer.class)
        .single();
  }
}
