package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.TestSessions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Bookings with an {@code Idempotency-Key}. */
@ServiceTest
class RepeatedBookingTest {

  private final TestUser candidate = TestUser.candidate();
  private final String key = Ids.newId().toString();
  private final Api api;
  private final Events events;

  RepeatedBookingTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
  }

  @Test
  void aBookingThatIsSentTwiceIsMadeOnce() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var wish = wish(mentor, hoursFromNow(30));

    var first = json(book(wish).expectStatus().isCreated());
    var second =
        json(
            book(wish)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotent-Replayed", "true"));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void aTakenSlotIsRefusedWithAlternativesAndTheKeyServesForOneOfThem() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    new TestSessions(api).booked(TestUser.candidate(), mentor, hoursFromNow(30));

    var refused = json(book(wish(mentor, hoursFromNow(30))).expectStatus().isEqualTo(409));

    assertThat(refused.at("/error/details/reason").asString()).isEqualTo("SLOT_TAKEN");
    assertThat(refused.at("/error/details/alternatives").size()).isPositive();
    book(wish(mentor, hoursFromNow(40))).expectStatus().isCreated();
  }

  private ResponseSpec book(Map<String, Object> wish) {
    return api.as(candidate)
        .post()
        .uri("/api/sessions")
        .header("Idempotency-Key", key)
        .body(wish)
        .exchange();
  }
}
