package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a booking asks of the database; a statement more is a round trip more for everyone. */
@ServiceTest
class BookingCostTest {

  private final Api api;
  private final Events events;
  private final Statements statements;
  private final TestSessions sessions;
  private final TestUser candidate = TestUser.candidate();

  BookingCostTest(@Autowired Api api, @Autowired Events events, @Autowired Statements statements) {
    this.api = api;
    this.events = events;
    this.statements = statements;
    this.sessions = new TestSessions(api);
  }

  @Test
  void aBookingTakesTheSameStatementsHoweverFullTheCalendarIs() {
    Ready mentor = aMentor(api, events).alwaysOpen().ready();

    int first = statements.during(() -> sessions.booked(candidate, wanted(mentor, 30)));
    for (int hour = 31; hour < 40; hour++) {
      sessions.booked(candidate, mentor, hoursFromNow(hour));
    }
    int last = statements.during(() -> sessions.booked(candidate, wanted(mentor, 40)));

    assertThat(first).isEqualTo(10);
    assertThat(last).isEqualTo(10);
  }

  @Test
  void anIdempotencyKeyCostsThreeStatementsMore() {
    Ready mentor = aMentor(api, events).alwaysOpen().ready();

    int taken =
        statements.during(
            () ->
                api.as(candidate)
                    .post()
                    .uri("/api/sessions")
                    .header("Idempotency-Key", "once")
                    .body(wanted(mentor, 30))
                    .exchange()
                    .expectStatus()
                    .isCreated());

    assertThat(taken).isEqualTo(13);
  }

  @Test
  void whoDoesNotSayTheZoneHasTheAccountAskedForIt() {
    Ready mentor = aMentor(api, events).alwaysOpen().ready();

    int said = statements.during(() -> sessions.booked(candidate, wanted(mentor, 30)));
    int notSaid = statements.during(() -> sessions.booked(candidate, mentor, hoursFromNow(40)));

    assertThat(notSaid).isEqualTo(said + 1);
  }

  private static Map<String, Object> wanted(Ready mentor, int hours) {
    var wish = wish(mentor, hoursFromNow(hours));
    wish.put("timezone", "Europe/Berlin");
    return wish;
  }
}
