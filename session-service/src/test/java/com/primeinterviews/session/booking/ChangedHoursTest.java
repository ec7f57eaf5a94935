package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Bookings stand, whatever becomes of the mentor's hours, rules and zone. */
@ServiceTest
class ChangedHoursTest {

  private final TestUser candidate = TestUser.candidate();
  private final Instant start = hoursFromNow(30);
  private final Api api;
  private final Events events;
  private final TestSessions sessions;

  ChangedHoursTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
  }

  @Test
  void aBookingStandsWhenTheHoursAroundItAreClosed() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, start);

    put(mentor, Map.of("timezone", "UTC", "weekly", List.of()));

    sessions.book(TestUser.candidate(), wish(mentor, start)).expectStatus().isEqualTo(422);
    sessions.post(mentor.user(), session, "confirm").expectStatus().isOk();
    put(mentor, Map.of("timezone", "UTC", "weekly", always(), "minNoticeMinutes", 0));
    sessions.book(TestUser.candidate(), wish(mentor, start)).expectStatus().isEqualTo(409);
  }

  @Test
  void aBookingStandsUnderBuffersAndLimitsThatWouldNotAllowIt() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID first = sessions.booked(candidate, mentor, start);
    UUID second = sessions.booked(TestUser.candidate(), mentor, start.plusSeconds(3600));

    put(
        mentor,
        Map.of(
            "timezone",
            "UTC",
            "weekly",
            always(),
            "bufferAfter",
            30,
            "weeklyLimit",
            1,
            "durations",
            List.of(30)));

    for (UUID session : List.of(first, second)) {
      sessions.post(mentor.user(), session, "confirm").expectStatus().isOk();
    }
  }

  @Test
  void aBookingStaysWhereItIsWhenTheMentorMovesToAnotherZone() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, mentor, start);

    put(mentor, Map.of("timezone", "Pacific/Auckland", "weekly", always(), "minNoticeMinutes", 0));

    JsonNode seen = sessions.get(candidate, "/api/sessions/{id}", session);
    assertThat(seen.get("scheduledAt").asString()).isEqualTo(start.toString());
    assertThat(seen.get("mentorTimezone").asString()).isEqualTo("UTC");
    sessions.book(TestUser.candidate(), wish(mentor, start)).expectStatus().isEqualTo(409);
    UUID next = sessions.booked(TestUser.candidate(), mentor, start.plusSeconds(3600));
    assertThat(
            sessions
                .get(mentor.user(), "/api/sessions/{id}", next)
                .get("mentorTimezone")
                .asString())
        .isEqualTo("Pacific/Auckland");
  }

  private void put(Ready mentor, Map<String, ?> availability) {
    api.as(mentor.user())
        .put()
        .uri("/api/mentors/{id}/availability", mentor.id())
        .body(availability)
        .exchange()
        .expectStatus()
        .isOk();
  }

  private static List<Map<String, String>> always() {
    return Stream.of(DayOfWeek.values())
        .map(day -> day.name().toLowerCase(Locale.ROOT))
        .map(day -> Map.of("day", day, "from", "00:00", "to", "24:00"))
        .toList();
  }
}
