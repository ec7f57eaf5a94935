package com.primeinterviews.session.series;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The same session every week. */
@ServiceTest
class SeriesTest {

  private static final Duration WEEK = Duration.ofDays(7);

  private final TestUser candidate = TestUser.candidate();
  private final Instant start = hoursFromNow(30);
  private final Api api;
  private final Events events;
  private final Statements statements;
  private final TestSessions sessions;

  SeriesTest(@Autowired Api api, @Autowired Events events, @Autowired Statements statements) {
    this.statements = statements;
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
  }

  @Test
  void everySessionOfASeriesIsBooked() {
    var mentor = aMentor(api, events).alwaysOpen().ready();

    JsonNode answer = json(book(candidate, mentor, Map.of()).expectStatus().isCreated());

    assertThat(answer.get("booked").asInt()).isEqualTo(4);
    JsonNode occurrences = answer.get("occurrences");
    assertThat(statusesOf(occurrences)).containsOnly("booked").hasSize(4);
    for (int i = 0; i < 4; i++) {
      JsonNode one = occurrences.get(i);
      assertThat(one.get("index").asInt()).isEqualTo(i);
      assertThat(one.at("/session/scheduledAt").asString())
          .isEqualTo(start.plus(WEEK.multipliedBy(i)).toString());
      events.await("session.booked.v1", UUID.fromString(one.at("/session/id").asString()));
    }
    sessions
        .book(TestUser.candidate(), wish(mentor, start.plus(WEEK)))
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void theSessionsOfASeriesAreListedByItsIdAndAnotherSessionHasNone() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID single = sessions.booked(candidate, mentor, start.plus(WEEK.multipliedBy(2)));

    JsonNode answer =
        json(book(candidate, mentor, Map.of("mode", "skip_conflicts")).expectStatus().isCreated());

    String series = answer.get("seriesId").asString();
    JsonNode listed =
        sessions.get(candidate, "/api/sessions?sort=scheduledAt&seriesId={id}", series);
    assertThat(listed.at("/pagination/total").asInt()).isEqualTo(3);
    assertThat(listed.get("sessions").values())
        .allSatisfy(one -> assertThat(one.get("seriesId").asString()).isEqualTo(series));
    assertThat(
            sessions
                .get(TestUser.candidate(), "/api/sessions?seriesId={id}", series)
                .get("sessions"))
        .isEmpty();
    assertThat(sessions.get(candidate, "/api/sessions/{id}", single).get("seriesId").isNull())
        .isTrue();
  }

  @Test
  void allOrNothingBooksNothingWhenOneCannotBeHad() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    sessions.booked(TestUser.candidate(), mentor, start.plus(WEEK));

    JsonNode refusal = json(book(candidate, mentor, Map.of()).expectStatus().isEqualTo(409));

    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("SERIES_REFUSED");
    JsonNode occurrences = refusal.at("/error/details/occurrences");
    assertThat(statusesOf(occurrences)).containsExactly("free", "refused", "free", "free");
    assertThat(occurrences.at("/1/error/details/reason").asString()).isEqualTo("SLOT_TAKEN");
    assertThat(occurrences.at("/1/error/details/alternatives")).hasSize(5);
    assertThat(sessions.get(candidate, "/api/sessions").get("sessions")).isEmpty();
    sessions.booked(TestUser.candidate(), mentor, start);
  }

  @Test
  void conflictsAndWhatLiesBeyondTheHorizonCanBeSkipped() {
    var mentor = aMentor(api, events).alwaysOpen().with("maxAdvanceDays", 17).ready();
    sessions.booked(TestUser.candidate(), mentor, start.plus(WEEK));
    Map<String, ?> skipping = Map.of("mode", "skip_conflicts");

    JsonNode answer = json(book(candidate, mentor, skipping).expectStatus().isCreated());

    assertThat(answer.get("booked").asInt()).isEqualTo(2);
    assertThat(statusesOf(answer.get("occurrences")))
        .containsExactly("booked", "refused", "booked", "refused");
    assertThat(answer.at("/occurrences/3/error/details/reason").asString())
        .isEqualTo("TOO_FAR_AHEAD");
    book(candidate, mentor, skipping).expectStatus().isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "count,1000,count",
    "count,53,count",
    "count,1,count",
    "frequency,daily,frequency",
    "mode,some,mode",
    "duration,45,duration"
  })
  void whatCannotBeIsRefusedNamingTheField(String member, String value, String field) {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    Object sent = value.matches("\\d+") ? Integer.valueOf(value) : value;

    JsonNode refusal =
        json(book(candidate, mentor, Map.of(member, sent)).expectStatus().isEqualTo(422));

    assertThat(refusal.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void eachSessionOfASeriesTakesTheSameStatementsHoweverManyThereAre() {
    var mentor = aMentor(api, events).alwaysOpen().with("maxAdvanceDays", 365).ready();

    int two = statementsOf(mentor, 2, start);
    int four = statementsOf(mentor, 4, start.plus(Duration.ofHours(2)));
    int eight = statementsOf(mentor, 8, start.plus(Duration.ofHours(4)));

    assertThat(eight - four).isEqualTo(2 * (four - two));
  }

  private int statementsOf(Ready mentor, int count, Instant from) {
    return statements.during(
        () ->
            book(candidate, mentor, Map.of("count", count, "scheduledAt", from))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/sessions\\?seriesId=[0-9a-f-]{36}"));
  }

  @RepeatedTest(3)
  void ofTwoSeriesAtOnceOneIsBookedWhole() {
    var mentor = aMentor(api, events).alwaysOpen().ready();

    List<Integer> answers =
        AtOnce.run(
            3,
            number ->
                book(TestUser.candidate(), mentor, Map.of())
                    .returnResult(String.class)
                    .getStatus()
                    .value());

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
  }

  private static List<String> statusesOf(JsonNode occurrences) {
    return occurrences.values().stream().map(one -> one.get("status").asString()).toList();
  }

  private ResponseSpec book(TestUser by, Ready mentor, Map<String, ?> edits) {
    var body = wish(mentor, start);
    body.put("frequency", "weekly");
    body.put("count", 4);
    body.putAll(edits);
    return api.as(by).post().uri("/api/sessions/series").body(body).exchange();
  }
}
