package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor;
import com.primeinterviews.session.TestSessions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions that begin on one side of something and end on the other. */
@ServiceTest
class SpecialTimesTest {

  private static final Duration HALF = Duration.ofMinutes(30);

  private final TestUser candidate = TestUser.candidate();
  private final Api api;
  private final Events events;
  private final TestSessions sessions;

  SpecialTimesTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
  }

  @Test
  void overMidnightWhereTheHoursOfTwoDaysMeet() {
    var mentor = aMentor(api, events);
    for (DayOfWeek day : DayOfWeek.values()) {
      mentor.openOn(day, "00:00", "01:00").openOn(day, "23:00", "24:00");
    }
    Instant midnight =
        LocalDate.now(ZoneOffset.UTC).plusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC);

    isBookedOnce(mentor, midnight.minus(HALF));
  }

  @Test
  void overNewYear() {
    Instant newYear =
        LocalDate.of(LocalDate.now(ZoneOffset.UTC).plusDays(2).getYear() + 1, 1, 1)
            .atStartOfDay(ZoneId.of("Europe/Berlin"))
            .toInstant();

    isBookedOnce(aMentor(api, events).inZone("Europe/Berlin").alwaysOpen(), newYear.minus(HALF));
  }

  /** Forward and back, and a zone that changes by half an hour only. */
  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
  void overBothChangesOfTheClock(String zone) {
    var rules = ZoneId.of(zone).getRules();
    var first = rules.nextTransition(Instant.now().plus(Duration.ofDays(2)));
    var second = rules.nextTransition(first.getInstant());

    isBookedOnce(aMentor(api, events).inZone(zone).alwaysOpen(), first.getInstant().minus(HALF));
    isBookedOnce(aMentor(api, events).inZone(zone).alwaysOpen(), second.getInstant().minus(HALF));
  }

  @Test
  void noSessionBeginsAtATimeThatTheClockSkips() {
    var rules = ZoneId.of("Europe/Berlin").getRules();
    var gap = rules.nextTransition(Instant.now().plus(Duration.ofDays(2)));
    if (!gap.isGap()) {
      gap = rules.nextTransition(gap.getInstant());
    }
    LocalTime skipped = gap.getDateTimeBefore().toLocalTime();
    var mentor = aMentor(api, events).inZone("Europe/Berlin").with("maxAdvanceDays", 365);
    for (DayOfWeek day : DayOfWeek.values()) {
      mentor.openOn(day, skipped.toString(), skipped.plusHours(1).toString());
    }
    var ready = mentor.ready();

    sessions.book(candidate, wish(ready, gap.getInstant())).expectStatus().isEqualTo(422);
    Instant dayAfter =
        gap.getDateTimeBefore().plusDays(1).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    sessions.booked(candidate, ready, dayAfter);
  }

  private void isBookedOnce(AMentor hours, Instant start) {
    var mentor = hours.with("maxAdvanceDays", 365).ready();

    UUID session = sessions.booked(candidate, mentor, start);

    var seen = sessions.get(candidate, "/api/sessions/{id}", session);
    assertThat(seen.get("endsAt").asString()).isEqualTo(start.plus(HALF).plus(HALF).toString());
    sessions.book(TestUser.candidate(), wish(mentor, start)).expectStatus().isEqualTo(409);
    var rest = wish(mentor, start.plus(HALF));
    rest.put("duration", 30);
    sessions.book(TestUser.candidate(), rest).expectStatus().isEqualTo(409);
  }
}
