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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The service runs twice on one database, with everything that each of them does. */
@ServiceTest
class TwoInstancesTest {

  private static AnotherInstance other;

  private final Api api;
  private final Events events;
  private final List<TestSessions> instances;

  TwoInstancesTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
    this.instances = List.of(new TestSessions(api), new TestSessions(other.api()));
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
  void ofManyWhoBookTheSameSlotAtBothOneGetsItAndTheOthersAreOfferedAlternatives() {
    Ready mentor = aMentor(api, events).alwaysOpen().ready();
    Instant start = hoursFromNow(30);

    List<Integer> answers =
        AtOnce.run(
            8,
            number ->
                status(instances.get(number % 2).book(TestUser.candidate(), wish(mentor, start))));

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @RepeatedTest(5)
  void aCandidateWhoBooksOneMentorHereAndAnotherThereGetsOneOfThem() {
    List<Ready> mentors =
        List.of(
            aMentor(api, events).alwaysOpen().ready(), aMentor(api, events).alwaysOpen().ready());
    TestUser candidate = TestUser.candidate();
    Instant start = hoursFromNow(30);

    List<Integer> answers =
        AtOnce.run(
            2,
            number ->
                status(instances.get(number).book(candidate, wish(mentors.get(number), start))));

    assertThat(answers).containsExactlyInAnyOrder(201, 409);
  }

  @RepeatedTest(5)
  void whatIsConfirmedHereAndCancelledThereTellsEachStepOnce() {
    Ready mentor = aMentor(api, events).alwaysOpen().ready();
    TestUser candidate = TestUser.candidate();
    UUID session = instances.get(0).booked(candidate, mentor, hoursFromNow(30));

    List<Integer> answers =
        AtOnce.run(
            2,
            number ->
                number == 0
                    ? status(instances.get(0).post(mentor.user(), session, "confirm"))
                    : status(
                        instances.get(1).patch(candidate, session, Map.of("status", "cancelled"))));

    assertThat(answers).isSubsetOf(200, 409, 412).contains(200);
    int made = (int) answers.stream().filter(status -> status == 200).count();
    var versions =
        events.awaitAll("session.status-changed.v1", session, made).stream()
            .map(event -> event.get("version").asInt())
            .toList();
    assertThat(versions).hasSize(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aDailyLimitHoldsAcrossBoth() {
    Ready mentor = aMentor(api, events).alwaysOpen().with("dailyLimit", 2).ready();
    Instant noon = hoursFromNow(0).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(60));

    List<Integer> answers =
        AtOnce.run(
            6,
            number ->
                status(
                    instances
                        .get(number % 2)
                        .book(
                            TestUser.candidate(), wish(mentor, noon.plusSeconds(3600L * number)))));

    assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
    assertThat(answers).containsOnly(201, 422);
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult(String.class).getStatus().value();
  }
}
