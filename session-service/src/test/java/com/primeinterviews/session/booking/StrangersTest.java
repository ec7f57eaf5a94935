package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Whoever has an account has nothing of anybody else's by it. */
@ServiceTest
class StrangersTest {

  private final Api api;
  private final Events events;
  private final TestSessions sessions;
  private final TestUser owner = TestUser.candidate();
  private final TestUser stranger = TestUser.candidate();
  private final Instant start = hoursFromNow(30);
  private Ready mentor;
  private UUID session;

  StrangersTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
  }

  @BeforeEach
  void book() {
    mentor = aMentor(api, events).alwaysOpen().ready();
    session = sessions.booked(owner, mentor, start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET   |             |
          GET   | /history    |
          GET   | /invite.ics |
          PATCH |             | {"status":"cancelled"}
          PATCH |             | {"status":"completed"}
          PATCH |             | {"rating":5}
          POST  | /confirm    |
          POST  | /decline    | {"reason":"no"}
          POST  | /start      |
          POST  | /no-show    |
          POST  | /reschedule | {"scheduledAt":"2999-01-01T10:00:00Z"}
          """)
  void aSessionOfOthersDoesNotExist(String method, String step, String body) {
    String path = "/api/sessions/" + session + (step == null ? "" : step);
    Ready another = aMentor(api, events).ready();

    for (TestUser by : new TestUser[] {stranger, another.user(), TestUser.interviewer()}) {
      JsonNode refusal = json(send(by, method, path, body).expectStatus().isNotFound());
      // Just as one that there never was.
      assertThat(refusal.at("/error/message").asString()).isEqualTo("There is no such session.");
    }
    assertThat(sessions.get(owner, "/api/sessions/{id}/history", session).get("history"))
        .hasSize(1);
    send(owner, method, "/api/sessions/" + Ids.newId() + (step == null ? "" : step), body)
        .expectStatus()
        .isNotFound();
  }

  @Test
  void anAdminReadsTheSessionsOfAll() {
    assertThat(sessions.get(TestUser.admin(), "/api/sessions/{id}", session)).isNotEmpty();
    assertThat(sessions.get(TestUser.admin(), "/api/sessions/{id}/history", session)).isNotEmpty();
  }

  @Test
  void listsShowOwnSessionsWhateverIsAskedAndWhateverCursorIsMade() {
    sessions.booked(owner, mentor, start.plusSeconds(7200));
    String cursor =
        sessions.get(owner, "/api/sessions?limit=1").at("/pagination/nextCursor").asString();

    for (String query : new String[] {"", "?mentorId=" + mentor.id(), "?status=upcoming"}) {
      JsonNode list = sessions.get(stranger, "/api/sessions" + query);
      assertThat(list.get("sessions")).isEmpty();
      assertThat(list.at("/stats/totalSessions").asInt()).isZero();
    }
    for (String made : new String[] {cursor, Cursor.encode(start, Ids.newId()), "AAAA"}) {
      send(stranger, "GET", "/api/sessions?cursor=" + made, null).expectStatus().isBadRequest();
    }
  }

  @Test
  void aTakenSlotDoesNotTellWhoseItIs() {
    JsonNode refusal =
        json(sessions.book(stranger, wish(mentor, start)).expectStatus().isEqualTo(409));

    assertThat(refusal.at("/error/details").propertyNames())
        .containsExactlyInAnyOrder("reason", "alternatives");
    assertThat(refusal.toString()).doesNotContain(session.toString(), owner.id().toString());
  }

  @Test
  void aHoldOfSomebodyElseServesNobody() {
    JsonNode held =
        json(
            send(
                    owner,
                    "POST",
                    "/api/slots/holds",
                    "{\"mentorId\":\"%s\",\"start\":\"%s\",\"duration\":60}"
                        .formatted(mentor.id(), hoursFromNow(40)))
                .expectStatus()
                .isCreated());
    String hold = held.at("/hold/id").asString();
    var wish = wish(mentor, hoursFromNow(40));
    wish.put("holdId", hold);

    send(stranger, "GET", "/api/slots/holds/" + hold, null).expectStatus().isNotFound();
    send(stranger, "DELETE", "/api/slots/holds/" + hold, null).expectStatus().isNotFound();
    JsonNode refusal = json(sessions.book(stranger, wish).expectStatus().isEqualTo(409));
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("HOLD_EXPIRED");
    sessions.book(owner, wish).expectStatus().isCreated();
  }

  @Test
  void theHoursOfAMentorAreTheMentorsToChange() {
    Ready another = aMentor(api, events).ready();
    String hours = "{\"timezone\":\"UTC\",\"weekly\":[]}";

    send(another.user(), "PUT", "/api/mentors/" + mentor.id() + "/availability", hours)
        .expectStatus()
        .isForbidden();
    send(stranger, "PUT", "/api/mentors/" + mentor.id() + "/availability", hours)
        .expectStatus()
        .isForbidden();
    send(another.user(), "GET", "/api/slots?ownerId=" + mentor.user().id(), null)
        .expectStatus()
        .isForbidden();
    sessions.book(stranger, Map.copyOf(wish(mentor, hoursFromNow(50)))).expectStatus().isCreated();
  }

  private ResponseSpec send(TestUser by, String method, String path, String body) {
    var request = api.as(by).method(HttpMethod.valueOf(method)).uri(path);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return request.exchange();
  }
}
