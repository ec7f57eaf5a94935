package com.primeinterviews.session;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Every POST that creates something creates it once under one {@code Idempotency-Key}. */
@ServiceTest
class RepeatedCreationTest {

  private final Api api;
  private final Events events;
  private final TestUser candidate = TestUser.candidate();
  private final String key = Ids.newId().toString();
  private Ready mentor;

  RepeatedCreationTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
  }

  @BeforeEach
  void open() {
    mentor = aMentor(api, events).alwaysOpen().ready();
  }

  @Test
  void aSeries() {
    var series = wish(mentor, hoursFromNow(30));
    series.put("frequency", "weekly");
    series.put("count", 3);

    isMadeOnce(candidate, "/api/sessions/series", series, Map.of("count", 4));

    JsonNode list = new TestSessions(api).get(candidate, "/api/sessions");
    assertThat(list.get("sessions")).hasSize(3);
  }

  @Test
  void aHold() {
    isMadeOnce(
        candidate,
        "/api/slots/holds",
        Map.of("mentorId", mentor.id(), "start", hoursFromNow(30), "duration", 60),
        Map.of("duration", 30));
  }

  @Test
  void aSlot() {
    isMadeOnce(
        mentor.user(),
        "/api/slots",
        Map.of("startTime", hoursFromNow(30), "endTime", hoursFromNow(31)),
        Map.of("isAvailable", false));
  }

  @Test
  void aMove() {
    var session = new TestSessions(api).booked(candidate, mentor, hoursFromNow(30));

    isMadeOnce(
        candidate,
        "/api/sessions/" + session + "/reschedule",
        Map.of("scheduledAt", hoursFromNow(40)),
        Map.of("scheduledAt", hoursFromNow(41)));

    JsonNode moved = new TestSessions(api).get(candidate, "/api/sessions/{id}", session);
    assertThat(moved.get("sequence").asInt()).isEqualTo(1);
  }

  private void isMadeOnce(TestUser by, String path, Map<String, ?> body, Map<String, ?> edits) {
    JsonNode first = json(post(by, path, body).expectStatus().is2xxSuccessful());
    JsonNode second =
        json(
            post(by, path, body)
                .expectStatus()
                .is2xxSuccessful()
                .expectHeader()
                .valueEquals("Idempotent-Replayed", "true"));
    assertThat(second).isEqualTo(first);
    Map<String, Object> different = new LinkedHashMap<>(body);
    different.putAll(edits);
    post(by, path, different).expectStatus().isEqualTo(422);
  }

  private ResponseSpec post(TestUser by, String path, Map<String, ?> body) {
    return api.as(by).post().uri(path).header("Idempotency-Key", key).body(body).exchange();
  }
}
