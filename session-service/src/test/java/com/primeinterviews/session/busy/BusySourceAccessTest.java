package com.primeinterviews.session.busy;

import static com.primeinterviews.session.TestSessions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who may have which sources, and what is told of them. */
@ServiceTest
class BusySourceAccessTest {

  private final ACalendarServer server = new ACalendarServer();
  private final TestUser owner = TestUser.mentor();
  private final Api api;
  private final JdbcClient jdbc;
  private final Statements statements;
  private final ImportedCalendar calendar;

  BusySourceAccessTest(
      @Autowired Api api, @Autowired JdbcClient jdbc, @Autowired Statements statements) {
    this.api = api;
    this.jdbc = jdbc;
    this.statements = statements;
    this.calendar = new ImportedCalendar(api, jdbc, server, owner).showing();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void theAddressIsNeitherShownNorStoredInTheClear() {
    String url = calendar.url() + "?key=top-secret";

    JsonNode added = json(calendar.add(url).expectStatus().isCreated());

    assertThat(added.at("/source/name").asString()).isEqualTo("calendar.test");
    assertThat(added.toString() + calendar.list()).doesNotContain("secret", owner.id() + ".ics");
    byte[] sealed =
        jdbc.sql("select sealed_secret from busy_source where owner_id = ?")
            .param(owner.id())
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret", "http");
  }

  @Test
  void thereAreOnlySoManyPerPersonAndTheListTakesOneStatement() {
    calendar.added();
    int one = statements.during(calendar::list);
    for (int i = 1; i < 5; i++) {
      calendar.added();
    }

    assertThat(statements.during(calendar::list)).isEqualTo(one).isEqualTo(1);
    assertThat(calendar.list()).hasSize(5);
    JsonNode refusal = json(calendar.add(calendar.url()).expectStatus().isEqualTo(409));
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("TOO_MANY_SOURCES");
    assertThat(refusal.at("/error/details/most").asInt()).isEqualTo(5);
  }

  @Test
  void aRepeatedRequestAddsOneSource() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      api.as(owner)
          .post()
          .uri("/api/calendar/busy-sources")
          .header("Idempotency-Key", key)
          .body(Map.of("kind", "ics", "url", calendar.url()))
          .exchange()
          .expectStatus()
          .isCreated();
    }

    assertThat(calendar.list()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "http://inside.test/c.ics, HOST_NOT_ALLOWED",
    "http://127.0.0.1/c.ics, HOST_NOT_ALLOWED",
    "http://localhost/c.ics, HOST_NOT_ALLOWED",
    "http://169.254.169.254/latest, HOST_NOT_ALLOWED",
    "http://[::1]/c.ics, HOST_NOT_ALLOWED",
    "http://nobody-knows.test/c.ics, HOST_NOT_ALLOWED",
    "http://8.8.8.8:22/c.ics, PORT_NOT_ALLOWED",
    "ftp://calendar.test/c.ics, SCHEME_NOT_ALLOWED",
    "http://me:secret@calendar.test/c.ics, USER_NOT_ALLOWED",
    "http:// /c.ics, NOT_AN_ADDRESS"
  })
  void anAddressThatMayNotBeAskedIsRefusedByFieldAndWithoutRepeatingIt(String url, String why) {
    JsonNode refusal = json(calendar.add(url).expectStatus().isEqualTo(422));

    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo(why);
    assertThat(refusal.at("/error/fieldErrors/0/field").asString()).isEqualTo("url");
    assertThat(refusal.toString()).doesNotContain("secret");
  }

  @Test
  void anUnknownKindIsRefused() {
    JsonNode refusal =
        json(
            api.as(owner)
                .post()
                .uri("/api/calendar/busy-sources")
                .body(Map.of("kind", "caldav", "url", calendar.url()))
                .exchange()
                .expectStatus()
                .isEqualTo(422));

    assertThat(refusal.at("/error/fieldErrors/0/field").asString()).isEqualTo("kind");
  }

  @Test
  void onlyMentorsHaveSources() {
    for (TestUser other : new TestUser[] {TestUser.candidate(), TestUser.interviewer()}) {
      api.as(other).get().uri("/api/calendar/busy-sources").exchange().expectStatus().isForbidden();
    }
  }
}
