package com.primeinterviews.analytics.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.analytics.SessionStory;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Each test counts in a week of its own, as all share one database. */
@ServiceTest
class OverviewTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestUser admin = TestUser.admin();
  private final TestUser candidate = TestUser.candidate();

  @Autowired Api api;
  @Autowired Events events;
  @Autowired Statements statements;

  @Test
  void bookingsAreCountedByTheStatusTheyHaveNow() {
    Instant booked = Instant.parse("2003-03-03T10:00:00Z");
    story(booked).completed();
    story(booked).then("confirmed", Duration.ofMinutes(30)).then("no_show", Duration.ofDays(4));
    story(booked).then("cancelled", Duration.ofHours(1));
    story(booked.plus(Duration.ofDays(1)));

    JsonNode bookings =
        await()
            .atMost(PATIENCE)
            .until(
                () -> overview("2003-03-03", "2003-03-09").at("/bookings"),
                figures ->
                    figures.at("/byStatus/completed").asInt() == 1
                        && figures.at("/byStatus/no_show").asInt() == 1
                        && figures.at("/byStatus/cancelled").asInt() == 1
                        && figures.at("/byStatus/pending").asInt() == 1);

    assertThat(bookings.at("/total").asInt()).isEqualTo(4);
    assertThat(bookings.at("/cancellationRate").decimalValue()).isEqualByComparingTo("0.25");
    assertThat(bookings.at("/noShowRate").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(bookings.at("/byDay")).hasSize(2);
    assertThat(bookings.at("/byDay/0/date").asString()).isEqualTo("2003-03-03");
    assertThat(bookings.at("/byDay/0/total").asInt()).isEqualTo(3);
  }

  @Test
  void responseTimeIsTheMeanFromBookingToConfirmation() {
    Instant booked = Instant.parse("2003-04-07T10:00:00Z");
    story(booked).then("confirmed", Duration.ofMinutes(10));
    story(booked).then("confirmed", Duration.ofMinutes(25));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode response = overview("2003-04-07", "2003-04-07").at("/mentorResponse");
              assertThat(response.at("/confirmed").asInt()).isEqualTo(2);
              assertThat(response.at("/averageMinutes").decimalValue())
                  .isEqualByComparingTo("17.5");
            });
  }

  @Test
  void daysBeginInTheZoneAskedFor() {
    story(Instant.parse("2003-05-05T18:20:00Z"));
    await()
        .atMost(PATIENCE)
        .until(
            () -> overview("2003-05-05", "2003-05-05").at("/bookings/total").asInt(),
            count -> count == 1);

    JsonNode kathmandu =
        get("?from=2003-05-05&to=2003-05-06&timezone=Asia/Kathmandu")
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();

    assertThat(kathmandu.at("/bookings/byDay/0/date").asString()).isEqualTo("2003-05-06");
    assertThat(kathmandu.at("/timezone").asString()).isEqualTo("Asia/Kathmandu");
  }

  @Test
  void deliveriesAreCountedByTheirLastOutcome() {
    var message = Ids.newId();
    deliver("delivery.failed.v1", message, "2003-06-02T10:00:00Z");
    deliver("delivery.succeeded.v1", message, "2003-06-02T11:00:00Z");
    deliver("delivery.failed.v1", message, "2003-06-02T10:00:00Z");
    deliver("delivery.failed.v1", Ids.newId(), "2003-06-02T12:00:00Z");

    JsonNode deliveries =
        await()
            .until(
                () -> overview("2003-06-02", "2003-06-02").at("/deliveries"),
                figures ->
                    figures.at("/failed").asInt() == 1 && figures.at("/succeeded").asInt() == 1);

    assertThat(deliveries.at("/successRate").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(deliveries.at("/byChannel/0/channel").asString()).isEqualTo("email");
    assertThat(deliveries.at("/byChannel/0/averageMillis").decimalValue())
        .isEqualByComparingTo("180");
  }

  @Test
  void accountsMentorsAndApplicationsAreCountedAsTheyAreNow() {
    JsonNode before = overview("2003-07-07", "2003-07-07");
    var application = Ids.newId();
    var mentor = Ids.newId();
    events.send("user.registered.v1", candidate.id(), Map.of("userId", candidate.id()));
    events.send("mentor.published.v1", mentor, Map.of("mentorId", mentor));
    events.send("mentor.deactivated.v1", mentor, Map.of("mentorId", mentor));
    events.send("application.created.v1", application, Map.of("applicationId", application));
    events.send("application.status-changed.v1", application, Map.of("applicationId", application));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode now = overview("2003-07-07", "2003-07-07");
              assertOneMore(before, now, "/users/byState/candidate");
              assertOneMore(before, now, "/mentors/byState/inactive");
              assertOneMore(before, now, "/applications/byState/interview");
            });
  }

  @Test
  void ratesOfNothingAreNull() {
    JsonNode overview = overview("2003-08-04", "2003-08-04");

    assertThat(overview.at("/bookings/total").asInt()).isZero();
    assertThat(overview.at("/bookings/cancellationRate").isNull()).isTrue();
    assertThat(overview.at("/bookings/noShowRate").isNull()).isTrue();
    assertThat(overview.at("/mentorResponse/averageMinutes").isNull()).isTrue();
    assertThat(overview.at("/deliveries/successRate").isNull()).isTrue();
  }

  @Test
  void withoutARangeItIsTheLastThirtyDays() {
    JsonNode overview =
        get("").expectStatus().isOk().expectBody(JsonNode.class).returnResult().getResponseBody();

    LocalDate to = LocalDate.parse(overview.at("/to").asString());
    assertThat(LocalDate.parse(overview.at("/from").asString())).isEqualTo(to.minusDays(29));
    assertThat(overview.at("/timezone").asString()).isEqualTo("UTC");
  }

  @ParameterizedTest
  @CsvSource({
    "from=2003-01-02&to=2003-01-01, 422, to",
    "from=2003-01-01&to=2004-01-02, 422, to",
    "timezone=Mars/Olympus, 422, timezone",
    "timezone=%2B02:00, 422, timezone",
    "from=yesterday, 400, from",
    "to=2003-02-30, 400, to",
    "until=2003-01-01, 400, until",
    "from=-9999-01-01, 422, from",
    "to=%2B999999999-12-31, 422, to",
    "to=-999999999-01-01, 422, to",
  })
  void aRangeThatMakesNoSenseIsRefusedByName(String query, int status, String field) {
    get("?" + query)
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("VALIDATION_ERROR")
        .jsonPath("$.error.fieldErrors[0].field")
        .isEqualTo(field);
  }

  @Test
  void onlyAdminsSeeIt() {
    for (TestUser other : List.of(candidate, TestUser.mentor(), TestUser.interviewer())) {
      api.as(other)
          .get()
          .uri("/api/admin/analytics/overview")
          .exchange()
          .expectStatus()
          .isForbidden();
    }
  }

  @Test
  void itTakesThreeStatementsHoweverLongTheRange() {
    assertThat(statements.during(() -> overview("2003-01-01", "2003-12-31"))).isEqualTo(3);
  }

  private SessionStory story(Instant booked) {
    return SessionStory.booked(events, candidate, booked.plus(Duration.ofDays(3)), booked);
  }

  private void deliver(String type, UUID message, String at) {
    events.send(type, message, Map.of("deliveryId", message, "occurredAt", at));
  }

  private static void assertOneMore(JsonNode before, JsonNode now, String pointer) {
    assertThat(now.at(pointer).asInt()).as(pointer).isGreaterThan(before.at(pointer).asInt());
  }

  private JsonNode overview(String from, String to) {
    return get("?from=" + from + "&to=" + to)
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private RestTestClient.ResponseSpec get(String query) {
    // An address made beforehand, as a template would encode the query a second time.
    var address = "http://127.0.0.1:" + api.port() + "/api/admin/analytics/overview" + query;
    return api.as(admin).get().uri(URI.create(address)).exchange();
  }
}
