package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Many at once: whoever loses is told so in order, and nothing is booked twice. */
@ServiceTest
class BookingRaceTest {

  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final TestSessions sessions;

  BookingRaceTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.sessions = new TestSessions(api);
  }

  @Test
  void ofTwentyCandidatesAfterOneSlotExactlyOneGetsIt() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    Instant start = hoursFromNow(30);

    var answers = AtOnce.run(20, number -> book(TestUser.candidate(), mentor, start));

    assertThat(statusesOf(answers)).containsOnly(201, 409).containsOnlyOnce(201);
    answers.stream()
        .filter(answer -> answer.status() == 409)
        .forEach(
            answer -> {
              JsonNode details = answer.body().at("/error/details");
              assertThat(details.get("reason").asString()).isEqualTo("SLOT_TAKEN");
              assertThat(details.has("conflictingSessionId")).isFalse();
              assertThat(details.get("alternatives")).hasSize(5);
            });
    assertThat(sessionsOf(mentor)).isEqualTo(1);
  }

  @Test
  void candidatesAfterTheSameFewSlotsFillEachOfThemOnce() {
    var mentor = aMentor(api, events).alwaysOpen().with("bufferAfter", 15).ready();
    Instant first = hoursFromNow(30);

    var answers =
        AtOnce.run(
            24,
            number -> book(TestUser.candidate(), mentor, first.plusSeconds(3600L * (number % 4))));

    // With the buffer every second hour is free, so two of the four can be had.
    assertThat(statusesOf(answers)).containsOnly(201, 409);
    assertThat(statusesOf(answers).stream().filter(s -> s == 201).count())
        .isEqualTo(sessionsOf(mentor))
        .isBetween(1L, 2L);
  }

  @RepeatedTest(5)
  void aCandidateWhoBooksTwoMentorsAtOnceGetsOneOfThem() {
    var candidate = TestUser.candidate();
    List<Ready> mentors = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      mentors.add(aMentor(api, events).alwaysOpen().ready());
    }
    Instant start = hoursFromNow(30);

    var answers =
        AtOnce.run(
            3, number -> book(candidate, mentors.get(number), start.plusSeconds(1800L * number)));

    // The first and the last of the three touch but do not overlap.
    long booked = statusesOf(answers).stream().filter(status -> status == 201).count();
    assertThat(statusesOf(answers)).containsOnly(201, 409);
    assertThat(booked).isBetween(1L, 2L);
    answers.stream()
        .filter(answer -> answer.status() == 409)
        .forEach(
            answer -> {
              JsonNode details = answer.body().at("/error/details");
              assertThat(details.get("reason").asString()).isEqualTo("CANDIDATE_BUSY");
              assertThat(details.get("conflictingSessionId").asString()).isNotEmpty();
            });
  }

  @RepeatedTest(5)
  void twoMentorsWhoBookEachOtherAtOnceDoNotDeadlock() {
    var first = aMentor(api, events).ownedBy(TestUser.candidate()).alwaysOpen().ready();
    var second = aMentor(api, events).ownedBy(TestUser.candidate()).alwaysOpen().ready();
    Instant start = hoursFromNow(30);

    var answers =
        AtOnce.run(
            8,
            number ->
                number % 2 == 0
                    ? book(first.user(), second, start)
                    : book(second.user(), first, start));

    assertThat(statusesOf(answers)).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void theDailyLimitHoldsHoweverManyBookAtOnce() {
    var mentor = aMentor(api, events).alwaysOpen().with("dailyLimit", 3).ready();
    Instant day = hoursFromNow(48).truncatedTo(ChronoUnit.DAYS);

    var answers =
        AtOnce.run(
            12, number -> book(TestUser.candidate(), mentor, day.plusSeconds(3600L * number)));

    assertThat(statusesOf(answers)).containsOnly(201, 422);
    assertThat(sessionsOf(mentor)).isEqualTo(3);
    answers.stream()
        .filter(answer -> answer.status() == 422)
        .forEach(
            answer ->
                assertThat(answer.body().at("/error/details/reason").asString())
                    .isEqualTo("BOOKING_LIMIT"));
  }

  @RepeatedTest(5)
  void aSlotThatIsCancelledAndBookedAtTheSameMomentNeverDeadlocks() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var holder = TestUser.candidate();
    Instant start = hoursFromNow(30);
    var session = sessions.booked(holder, mentor, start);

    var answers =
        AtOnce.run(
            6,
            number ->
                number == 0
                    ? Answer.of(sessions.patch(holder, session, Map.of("status", "cancelled")))
                    : book(TestUser.candidate(), mentor, start));

    assertThat(answers.getFirst().status()).isEqualTo(200);
    assertThat(statusesOf(answers)).isSubsetOf(200, 201, 409);
    assertThat(statusesOf(answers).stream().filter(s -> s == 201).count()).isLessThanOrEqualTo(1);
  }

  private record Answer(int status, JsonNode body) {
    static Answer of(ResponseSpec spec) {
      JsonNode body = json(spec);
      return new Answer(body.path("status").asInt(body.has("emailSent") ? 201 : 200), body);
    }
  }

  private Answer book(TestUser candidate, Ready mentor, Instant start) {
    return Answer.of(sessions.book(candidate, wish(mentor, start)));
  }

  private static List<Integer> statusesOf(List<Answer> answers) {
    return answers.stream().map(Answer::status).toList();
  }

  private long sessionsOf(Ready mentor) {
    return jdbc.sql("select count(*) from session where mentor_id = ?")
        .param(mentor.id())
        .query(Long.class)
        .single();
  }
}
