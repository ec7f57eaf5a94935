package com.primeinterviews.session.openings;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What one-off slots do to listing, booking and announcements. */
@ServiceTest
class OneOffSlotsTest {

  private final Api api;
  private final Events events;
  private final TestSessions sessions;
  private final TestUser candidate = TestUser.candidate();

  OneOffSlotsTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
  }

  @Test
  void openedTimeIsListedAnnouncedAndBookedThoughTheHoursAreClosed() {
    var mentor = aMentor(api, events).ready();
    events.await("open-slots.changed.v1", mentor.id());
    Instant start = hoursFromNow(30);
    sessions.book(candidate, wish(mentor, start)).expectStatus().isEqualTo(422);

    slot(mentor.user(), start, 2, true).expectStatus().isCreated();

    assertThat(listed(mentor)).contains(start.toString()).hasSize(4);
    var announced = events.awaitAll("open-slots.changed.v1", mentor.id(), 2).getLast();
    assertThat(announced.get("nextSlots").get(0).asString()).isEqualTo(start.toString());
    sessions.book(candidate, wish(mentor, start)).expectStatus().isCreated();
    assertThat(listed(mentor)).doesNotContain(start.toString());
  }

  @Test
  void closedTimeIsNeitherListedNorBookedAndBookingsInItStand() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    Instant start = hoursFromNow(30);
    UUID booked = sessions.booked(candidate, mentor, start);

    UUID closed = id(slot(mentor.user(), start, 4, false).expectStatus().isCreated());

    assertThat(listed(mentor)).doesNotContain(start.plusSeconds(7200).toString());
    JsonNode refused =
        json(
            sessions
                .book(candidate, wish(mentor, start.plusSeconds(7200)))
                .expectStatus()
                .isEqualTo(422));
    assertThat(refused.at("/error/details/reason").asString()).isEqualTo("OUTSIDE_AVAILABILITY");
    assertThat(sessions.get(candidate, "/api/sessions/{id}", booked).get("status").asString())
        .isEqualTo("pending");
    api.as(mentor.user())
        .delete()
        .uri("/api/slots/{id}", closed)
        .exchange()
        .expectStatus()
        .isNoContent();
    assertThat(listed(mentor)).contains(start.plusSeconds(7200).toString());
  }

  @Test
  void takingAnOpenedSlotBackLeavesItsBookingAlone() {
    var mentor = aMentor(api, events).ready();
    Instant start = hoursFromNow(30);
    UUID slot = id(slot(mentor.user(), start, 2, true).expectStatus().isCreated());
    UUID booked = sessions.booked(candidate, mentor, start);

    api.as(mentor.user())
        .delete()
        .uri("/api/slots/{id}", slot)
        .exchange()
        .expectStatus()
        .isNoContent();

    assertThat(listed(mentor)).isEmpty();
    assertThat(sessions.get(candidate, "/api/sessions/{id}", booked).get("status").asString())
        .isEqualTo("pending");
  }

  @Test
  void ofSlotsThatOverlapOneIsTakenHoweverManyAreSentAtOnce() {
    var interviewer = TestUser.interviewer();
    Instant start = hoursFromNow(30);

    List<Integer> answers =
        AtOnce.run(
            6,
            i ->
                slot(interviewer, start.plusSeconds(600L * i), 2, true)
                    .returnResult(String.class)
                    .getStatus()
                    .value());

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    var kept = sessions.get(interviewer, "/api/slots").get("slots");
    assertThat(kept).hasSize(1);
    JsonNode refused = json(slot(interviewer, start.plusSeconds(3600), 2, false));
    assertThat(refused.at("/error/code").asString()).isEqualTo("CONFLICT");
    assertThat(refused.at("/error/details/conflictingSlot/id").asString())
        .isEqualTo(kept.get(0).get("id").asString());
  }

  private List<String> listed(Ready mentor) {
    return sessions
        .get(candidate, "/api/mentors/{id}/slots", mentor.id())
        .get("slots")
        .values()
        .stream()
        .map(slot -> slot.get("start").asString())
        .toList();
  }

  private ResponseSpec slot(TestUser owner, Instant start, int hours, boolean available) {
    return api.as(owner)
        .post()
        .uri("/api/slots")
        .body(
            Map.of(
                "startTime", start,
                "endTime", start.plusSeconds(3600L * hours),
                "isAvailable", available))
        .exchange();
  }

  private static UUID id(ResponseSpec answer) {
    return UUID.fromString(json(answer).at("/slot/id").asString());
  }
}
