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
import com.primeinterviews.session.AnotherInstance;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Different ways to take the same time, at once, at two instances on one database. */
@ServiceTest
class MixedRaceTest {

  private static AnotherInstance other;

  private final Api here;
  private final Events events;
  private final TestSessions sessionsHere;
  private final TestSessions sessionsThere;
  private final TestUser candidate = TestUser.candidate();
  private final Instant start = hoursFromNow(30);
  private final Instant nextWeek = start.plus(Duration.ofDays(7));

  MixedRaceTest(@Autowired Api here, @Autowired Events events) {
    this.here = here;
    this.events = events;
    this.sessionsHere = new TestSessions(here);
    this.sessionsThere = new TestSessions(other.api());
  }

  @BeforeAll
  static void start() {
    other = AnotherInstance.started();
  }

  @AfterAll
  static void stop() {
    other.close();
  }

  @RepeatedTest(5)
  void aSeriesAndABookingOfOneOfItsSlots() {
    Ready mentor = mentor();

    List<Integer> answers =
        atOnce(
            () -> series(candidate, mentor),
            () -> sessionsThere.book(TestUser.candidate(), wish(mentor, nextWeek)));

    assertThat(answers).containsExactlyInAnyOrder(201, 409);
    assertThat(taken(mentor)).isEqualTo(answers.getFirst() == 201 ? 3 : 1);
  }

  @RepeatedTest(5)
  void aSeriesAndABookingOfTheSameCandidateWithAnotherMentorInOneOfItsWeeks() {
    Ready first = mentor();
    Ready second = mentor();

    List<Integer> answers =
        atOnce(
            () -> series(candidate, first),
            () -> sessionsThere.book(candidate, wish(second, nextWeek)));

    assertThat(answers).containsExactlyInAnyOrder(201, 409);
  }

  @RepeatedTest(5)
  void aMoveAndABookingOfTheNewSlot() {
    Ready mentor = mentor();
    UUID session = sessionsHere.booked(candidate, mentor, start);

    List<Integer> answers =
        atOnce(
            () ->
                here.as(candidate)
                    .post()
                    .uri("/api/sessions/{id}/reschedule", session)
                    .body(Map.of("scheduledAt", nextWeek))
                    .exchange(),
            () -> sessionsThere.book(TestUser.candidate(), wish(mentor, nextWeek)));

    assertThat(answers).contains(409).containsAnyOf(200, 201);
    // Whoever lost, the loser's time is as it was: the old slot is taken unless it was moved away.
    int again = status(sessionsHere.book(TestUser.candidate(), wish(mentor, start)));
    assertThat(again).isEqualTo(answers.getFirst() == 200 ? 201 : 409);
  }

  @RepeatedTest(5)
  void aHoldAndABookingOfTheSameSlot() {
    Ready mentor = mentor();

    List<Integer> answers =
        atOnce(
            () ->
                here.as(candidate)
                    .post()
                    .uri("/api/slots/holds")
                    .body(Map.of("mentorId", mentor.id(), "start", start, "duration", 60))
                    .exchange(),
            () -> sessionsThere.book(TestUser.candidate(), wish(mentor, start)));

    assertThat(answers).containsExactlyInAnyOrder(201, 409);
  }

  private interface Attempt {
    ResponseSpec make();
  }

  private static List<Integer> atOnce(Attempt first, Attempt second) {
    return AtOnce.run(2, number -> status((number == 0 ? first : second).make()));
  }

  private Ready mentor() {
    return aMentor(here, events).alwaysOpen().ready();
  }

  private ResponseSpec series(TestUser by, Ready mentor) {
    var body = wish(mentor, start);
    body.put("frequency", "weekly");
    body.put("count", 3);
    return here.as(by).post().uri("/api/sessions/series").body(body).exchange();
  }

  private int taken(Ready mentor) {
    return sessionsHere.get(mentor.user(), "/api/sessions").get("sessions").size();
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult(String.class).getStatus().value();
  }
}
