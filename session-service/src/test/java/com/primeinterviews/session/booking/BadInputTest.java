package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.TestSessions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Broken requests: the error body with the right status, nothing half-written. */
@ServiceTest
class BadInputTest {

  private static final String GOOD =
      """
      {"mentorId":"019aa0c4-3333-7000-8000-000000000003","sessionType":"System Design",
       "scheduledAt":"2999-01-01T10:00:00Z","duration":60,"meetingType":"video"}
      """;

  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final TestUser candidate = TestUser.candidate();

  BadInputTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "video"                | "video"                        | 404 | -
          "video"}               | "video"                        | 400 | -
          "video"                | "video","colour":"red"         | 400 | colour
          "mentorId"             | "mentor"                       | 400 | mentor
          :60                    | :"60"                          | 400 | duration
          :60                    | :60.5                          | 400 | duration
          :60                    | :null                          | 422 | duration
          :60                    | :-30                           | 422 | duration
          2999-01-01T10:00:00Z   | tomorrow                       | 400 | scheduledAt
          019aa0c4-3333-7000-8000-000000000003 | seven            | 400 | mentorId
          "System Design"        | " "                            | 422 | sessionType
          "video"                | "telepathy"                    | 422 | meetingType
          "video"                | "video","timezone":"Mars/Base" | 422 | timezone
          "video"                | "video","timezone":"+02:00"    | 422 | timezone
          "video"                | "video","participantEmail":"x" | 422 | participantEmail
          "video"                | "video","participantEmail":""  | 422 | participantEmail
          "video"                | "video","participantName":" "  | 422 | participantName
          "video"                | "video","participantName":"A\\nB" | 422 | participantName
          "System Design"        | "A\\r\\nATTENDEE:B"         | 422 | sessionType
          "System Design"        | "A\\u2028B"                  | 422 | sessionType
          "System Design"        | "A\\ud800"                   | 422 | sessionType
          "video"                | "video","specialRequests":"\\u0000" | 400 | specialRequests
          :60                    | :2147483647                  | 404 | -
          """)
  void aBookingThatIsWrongIsRefusedNamingTheField(
      String part, String replacement, int status, String field) {
    String body = part.endsWith("}") ? GOOD.substring(0, 40) : GOOD.replace(part, replacement);

    var answer =
        api.as(candidate)
            .post()
            .uri("/api/sessions")
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.success")
            .isEqualTo(false);
    if (!field.equals("-")) {
      answer.jsonPath("$.error.fieldErrors[0].field").isEqualTo(field);
    }
    assertThat(sessionsOfCandidate()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"status\":\"live\"}",
        "{\"status\":\"completed\",\"cancellationReason\":\"no\"}",
        "{\"status\":\"cancelled\",\"rating\":5}",
        "{\"rating\":5,\"cancellationReason\":\"no\"}",
        "{\"rating\":0}",
        "{\"rating\":6}",
        "{\"feedback\":\"good\"}"
      })
  void aChangeThatMakesNoSenseIsRefused(String body) {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = new TestSessions(api).booked(candidate, mentor, hoursFromNow(30));

    api.as(candidate)
        .patch()
        .uri("/api/sessions/{id}", session)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).doesNotContainPattern("^(\\w+) \\1 "));
  }

  @Test
  void noBadTokenGetsIn() {
    TestTokens.bad(candidate)
        .forEach(
            (what, token) ->
                api.withToken(token)
                    .get()
                    .uri("/api/sessions")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized());
    for (String path : new String[] {"/api/sessions", "/internal/feeds/sessions"}) {
      api.anonymous().get().uri(path).exchange().expectStatus().isUnauthorized();
    }
    api.anonymous().post().uri("/api/sessions").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void idsThatAreNoneAreNotFound() {
    api.as(candidate).get().uri("/api/sessions/42").exchange().expectStatus().isNotFound();
    api.anonymous().get().uri("/api/mentors/42/slots").exchange().expectStatus().isNotFound();
  }

  private long sessionsOfCandidate() {
    return jdbc.sql("select count(*) from session where candidate_id = ?")
        .param(candidate.id())
        .query(Long.class)
        .single();
  }
}
