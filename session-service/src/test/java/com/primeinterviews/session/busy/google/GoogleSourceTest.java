package com.primeinterviews.session.busy.google;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A calendar at Google, from the permission to the refusal of a booking. */
@ServiceTest
class GoogleSourceTest {

  private static final String SOURCES = "/api/calendar/busy-sources";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AGoogle google = GoogleAtHand.GOOGLE;
  private final Instant start = hoursFromNow(30);
  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final TestSessions sessions;
  private Ready mentor;

  GoogleSourceTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.sessions = new TestSessions(api);
  }

  @BeforeEach
  void aBusyMentor() {
    mentor = aMentor(api, events).alwaysOpen().ready();
    google.isBusy(start.toString(), start.plusSeconds(3600).toString());
  }

  @Test
  void whatGoogleSaysIsTakenAndStaysSoWhenThePermissionIsTakenBack() {
    String answers = json(add(google()).expectStatus().isCreated()).toString();
    answers += awaitStatus("ok");
    assertThat(answers).contains(AGoogle.CALENDAR).doesNotContain("refresh-me");
    assertTaken();

    google.answersTokensWith(400, "{\"error\":\"invalid_grant\"}");
    google.answersNext(401, "", Map.of());
    makeDue();

    JsonNode degraded = awaitStatus("degraded");
    assertThat(degraded.at("/degraded/reason").asString()).isEqualTo("ACCESS_DENIED");
    assertTaken();
    google.answersTokensWith(0, "");
  }

  @Test
  void theTokenIsSealed() {
    add(google()).expectStatus().isCreated();

    byte[] sealed =
        jdbc.sql("select sealed_secret from busy_source where owner_id = ?")
            .param(mentor.user().id())
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("refresh-me");
    awaitStatus("ok");
  }

  @ParameterizedTest
  @CsvSource({"calendarId, ''", "refreshToken, ''", "calendarId, a b", "calendarId, \u00e4"})
  void whatIsMissingOrWrongIsRefusedByField(String field, String value) {
    var body = new HashMap<>(google());
    body.put(field, value);

    JsonNode refusal = json(add(body).expectStatus().isEqualTo(422));

    assertThat(refusal.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
    assertThat(refusal.toString()).doesNotContain("refresh-me");
  }

  private static Map<String, String> google() {
    return Map.of(
        "kind", "google",
        "calendarId", AGoogle.CALENDAR,
        "refreshToken", AGoogle.REFRESH_TOKEN);
  }

  private ResponseSpec add(Map<String, String> body) {
    return api.as(mentor.user()).post().uri(SOURCES).body(body).exchange();
  }

  private void assertTaken() {
    sessions.book(TestUser.candidate(), wish(mentor, start)).expectStatus().isEqualTo(409);
  }

  private void makeDue() {
    jdbc.sql("update busy_source set due_at = now() where owner_id = ?")
        .param(mentor.user().id())
        .update();
  }

  private JsonNode awaitStatus(String status) {
    return await(status)
        .atMost(PATIENCE)
        .until(
            () -> sessions.get(mentor.user(), SOURCES).at("/sources/0"),
            source -> source.get("status").asString().equals(status));
  }
}
