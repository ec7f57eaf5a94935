package com.primeinterviews.session.booking;

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
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class BookingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api api;
  private final Events events;
  private final PersonDirectory people;
  private final TestSessions sessions;

  BookingTest(@Autowired Api api, @Autowired Events events, @Autowired PersonDirectory people) {
    this.people = people;
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
  }

  @Test
  void aBookingAnswersWhatSpec003AsksFor() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var candidate = TestUser.candidate().named("Ada", "Lovelace");
    Instant start = hoursFromNow(30);
    var wish = wish(mentor, start);
    wish.put("recordSession", true);
    wish.put("specialRequests", "Please focus on caching.");
    wish.put("meetingLink", "https://evil.example/room");
    wish.put("timezone", "Asia/Tokyo");

    var answer = sessions.book(candidate, wish).expectStatus().isCreated();
    answer.expectHeader().valueMatches("Location", "/api/sessions/[0-9a-f-]{36}");
    JsonNode body = json(answer);

    assertThat(body.get("success").asBoolean()).isTrue();
    assertThat(body.get("emailSent").asBoolean()).isTrue();
    JsonNode session = body.get("session");
    assertThat(session.get("userId").asString()).isEqualTo(candidate.id().toString());
    assertThat(session.get("mentorId").asString()).isEqualTo(mentor.id().toString());
    assertThat(session.get("mentorName").asString()).isEqualTo("Grace Hopper");
    assertThat(session.get("candidateName").asString()).isEqualTo("Ada Lovelace");
    assertThat(session.get("scheduledAt").asString()).isEqualTo(start.toString());
    assertThat(session.get("duration").asInt()).isEqualTo(60);
    assertThat(session.get("status").asString()).isEqualTo("pending");
    assertThat(session.get("recordSession").asBoolean()).isTrue();
    assertThat(session.get("specialRequests").asString()).isEqualTo("Please focus on caching.");
    assertThat(session.get("meetingLink").asString())
        .endsWith("/rooms/" + session.get("id").asString());
    assertThat(session.get("price").decimalValue()).isEqualByComparingTo("120.00");
  }

  @Test
  void aBookingIsPublishedAsTheContractSays() {
    var mentor = aMentor(api, events).alwaysOpen().inZone("America/New_York").ready();
    var candidate = TestUser.candidate().named("Ada", "Lovelace");
    var wish = wish(mentor, hoursFromNow(30));
    wish.put("timezone", "Asia/Tokyo");
    wish.put("participantEmail", "ada.private@example.com");

    UUID session = sessions.booked(candidate, wish);

    JsonNode event = events.await("session.booked.v1", session);
    assertThat(event.get("version").asInt()).isEqualTo(1);
    assertThat(event.at("/mentor/userId").asString()).isEqualTo(mentor.user().id().toString());
    assertThat(event.at("/candidate/userId").asString()).isEqualTo(candidate.id().toString());
    assertThat(event.at("/candidate/email").asString()).isEqualTo("ada.private@example.com");
    assertThat(event.get("timezone").asString()).isEqualTo("Asia/Tokyo");
    assertThat(event.get("mentorTimezone").asString()).isEqualTo("America/New_York");
    assertThat(event.get("status").asString()).isEqualTo("pending");
  }

  @Test
  void whoDoesNotSayInWhichZoneIsToldTimesInTheOneOfTheAccount() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var candidate = TestUser.candidate();
    events.send(
        "user.registered.v1",
        candidate.id(),
        Map.of("userId", candidate.id(), "role", "candidate", "timezone", "Asia/Kathmandu"));
    await().atMost(PATIENCE).until(() -> people.find(candidate.id()).isPresent());
    var wish = wish(mentor, hoursFromNow(32));
    wish.put("timezone", "Asia/Tokyo");

    UUID silent = sessions.booked(candidate, mentor, hoursFromNow(30));
    UUID said = sessions.booked(candidate, wish);

    assertThat(zoneOf(candidate, silent)).isEqualTo("Asia/Kathmandu");
    assertThat(zoneOf(candidate, said)).isEqualTo("Asia/Tokyo");
    var stranger = TestUser.candidate();
    assertThat(zoneOf(stranger, sessions.booked(stranger, mentor, hoursFromNow(34))))
        .isEqualTo("UTC");
  }

  private String zoneOf(TestUser candidate, UUID session) {
    return sessions.get(candidate, "/api/sessions/{id}", session).get("timezone").asString();
  }
}
