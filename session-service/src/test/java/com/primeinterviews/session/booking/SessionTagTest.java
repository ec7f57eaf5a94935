package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.TestSessions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What {@code ETag}, {@code If-None-Match} and {@code If-Match} do for one session. */
@ServiceTest
class SessionTagTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api api;
  private final Events events;
  private final TestSessions sessions;
  private final TestUser candidate = TestUser.candidate();
  private AMentorAndSession booked;

  private record AMentorAndSession(UUID mentorId, TestUser mentor, UUID session) {}

  SessionTagTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
  }

  @BeforeEach
  void book() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    booked =
        new AMentorAndSession(
            mentor.id(), mentor.user(), sessions.booked(candidate, mentor, hoursFromNow(30)));
  }

  @Test
  void aSessionWhoseMentorHasAnotherNameByNowIsSentAnew() {
    String seen = tagOf(read(null));
    read(seen).expectStatus().isNotModified();

    events.send(
        "mentor.updated.v1",
        booked.mentorId,
        Map.of(
            "mentorId",
            booked.mentorId,
            "userId",
            booked.mentor.id(),
            "name",
            "Grace B. Hopper",
            "version",
            2));

    await().atMost(PATIENCE).untilAsserted(() -> read(seen).expectStatus().isOk());
    // The session itself is as it was: whoever saw it may change it.
    change("PATCH", "", Map.of("status", "cancelled"), seen).expectStatus().isOk();
  }

  @Test
  void everyChangeAnswersTheTagUnderWhichTheSessionIsReadAfterwards() {
    ResponseSpec confirmed =
        sessions.post(booked.mentor, booked.session, "confirm").expectStatus().isOk();
    assertThat(tagOf(confirmed)).isEqualTo(tagOf(read(null)));

    ResponseSpec moved =
        change("POST", "/reschedule", Map.of("scheduledAt", hoursFromNow(40)), tagOf(read(null)));
    assertThat(tagOf(moved.expectStatus().isOk())).isEqualTo(tagOf(read(null)));
  }

  @Test
  void noStepIsTakenOnAVersionThatIsNotTheLast() {
    String seen = tagOf(read(null));
    sessions.post(booked.mentor, booked.session, "confirm").expectStatus().isOk();

    for (String step : new String[] {"/start", "/no-show", "/decline", "/confirm"}) {
      change("POST", step, null, seen).expectStatus().isEqualTo(412);
    }
    change("POST", "/reschedule", Map.of("scheduledAt", hoursFromNow(40)), seen)
        .expectStatus()
        .isEqualTo(412);
    change("PATCH", "", Map.of("status", "completed"), "\"none of ours\"")
        .expectStatus()
        .isEqualTo(412);
    change("PATCH", "", Map.of("rating", 5), "W/" + seen).expectStatus().isEqualTo(412);
    change("PATCH", "", Map.of("status", "cancelled"), "*").expectStatus().isOk();
  }

  private ResponseSpec read(String knownTag) {
    var request = api.as(candidate).get().uri("/api/sessions/{id}", booked.session);
    return (knownTag == null ? request : request.header("If-None-Match", knownTag)).exchange();
  }

  private ResponseSpec change(String method, String step, Map<String, ?> body, String tag) {
    var request =
        api.as(booked.mentor)
            .method(HttpMethod.valueOf(method))
            .uri("/api/sessions/" + booked.session + step)
            .header("If-Match", tag);
    return (body == null ? request : request.body(body)).exchange();
  }

  private static String tagOf(ResponseSpec answer) {
    return answer.returnResult(String.class).getResponseHeaders().getETag();
  }
}
