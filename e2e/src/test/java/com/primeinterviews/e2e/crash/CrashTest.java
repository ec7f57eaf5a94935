package com.primeinterviews.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.people.LiveNotifications;
import com.primeinterviews.e2e.people.OpenMentor;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Services are killed with {@code kill -9} in the middle of a booking and started again. What was
 * answered stands, and what follows from it arrives, once.
 */
@RunningSuite
class CrashTest {

  private static final Duration AFTERWARDS = Duration.ofSeconds(90);

  private final Suite suite;

  private Person candidate;
  private OpenMentor mentor;

  CrashTest(Suite suite) {
    this.suite = suite;
  }

  @BeforeEach
  void aMentorIsOpen() {
    candidate = Person.candidate(suite, "Katherine", "Johnson", "Asia/Tokyo");
    Person person = Person.mentor(suite, "Edsger", "Dijkstra", "Europe/Amsterdam");
    mentor = OpenMentor.published(person, "Europe/Amsterdam").openingCalendar("Europe/Amsterdam");
  }

  @Test
  void aKilledSessionServiceLosesNoBookingAndNoEvent() {
    List<Instant> slots = mentor.freeSlots(candidate, "Asia/Tokyo");
    // Two slots apart, as each session takes two.
    List<String> booked = List.of(booked(slots.get(0)), booked(slots.get(2)), booked(slots.get(4)));
    suite.kill("session-service");

    Answer meanwhile = candidate.api().get("/api/sessions");
    assertThat(meanwhile.status()).isIn(503, 504);
    assertThat(meanwhile.textAt("/error/code")).isIn("SERVICE_UNAVAILABLE", "GATEWAY_TIMEOUT");
    candidate.api().get("/api/mentors").expect(200);
    suite.restart("session-service");

    awaitGateway("/api/sessions");
    for (String session : booked) {
      Answer kept = candidate.api().get("/api/sessions/" + session).expect(200);
      assertThat(kept.textAt("/status")).isEqualTo("pending");
    }
    await("the mentor is told of each booking, once")
        .atMost(AFTERWARDS)
        .untilAsserted(
            () ->
                assertThat(sessionsIn(mentor.person(), "session.requested"))
                    .containsExactlyInAnyOrderElementsOf(booked));
    await("each booking is counted, once")
        .atMost(AFTERWARDS)
        .untilAsserted(
            () -> assertThat(dashboard().at("/stats/totalInterviews").asInt()).isEqualTo(3));
    mentor.confirms(booked.getFirst()).expect(200);
  }

  @Test
  void whatHappensWhileTheNotificationServiceIsDeadIsToldAfterwardsOnce() {
    String session = booked(mentor.freeSlots(candidate, "Asia/Tokyo").getFirst());
    suite.kill("notification-service");

    mentor.confirms(session).expect(200);
    suite.restart("notification-service");

    suite.mailbox().awaitInvitation(candidate.email(), session);
    awaitGateway("/api/notifications");
    await("the confirmation is told")
        .atMost(AFTERWARDS)
        .until(() -> sessionsIn(candidate, "session.confirmed"), List.of(session)::equals);
    // A second booking, whose effects come later than any repetition of the first one's would.
    theNextConfirmationArrivesToo();
    assertThat(sessionsIn(candidate, "session.confirmed")).containsOnlyOnce(session);
    assertThat(suite.mailbox().invitations(candidate.email(), session)).hasSize(1);
  }

  private void theNextConfirmationArrivesToo() {
    try (LiveNotifications live = LiveNotifications.of(candidate)) {
      String next = booked(mentor.freeSlots(candidate, "Asia/Tokyo").get(4));
      mentor.confirms(next).expect(200);
      live.await("session.confirmed", next);
      suite.mailbox().awaitInvitation(candidate.email(), next);
    }
  }

  @Test
  void aKilledMentorServiceStopsNoBookingAndHearsOfTheReviewAfterwards() {
    suite.kill("mentor-service");

    String session = booked(mentor.freeSlots(candidate, "Asia/Tokyo").getFirst());
    mentor.confirms(session).expect(200);
    String path = "/api/sessions/" + session;
    await("the session may start")
        .atMost(AFTERWARDS)
        .until(
            () -> mentor.person().api().send("POST", path + "/start", null).status(),
            status -> status == 200);
    mentor.person().api().patch(path, Map.of("status", "completed")).expect(200);
    candidate.api().patch(path, Map.of("rating", 4)).expect(200);
    suite.restart("mentor-service");

    awaitGateway("/api/mentors");
    await("the review arrives, once")
        .atMost(AFTERWARDS)
        .untilAsserted(
            () -> {
              JsonNode profile = candidate.api().get("/api/mentors/" + mentor.id()).json();
              assertThat(profile.path("reviewCount").asInt()).isEqualTo(1);
              assertThat(profile.path("rating").asDouble()).isEqualTo(4.0);
            });
  }

  private String booked(Instant start) {
    return mentor.isBookedBy(candidate, start).expect(201).textAt("/session/id");
  }

  /** The gateway hears of a service that is back a moment after it is healthy. */
  private void awaitGateway(String path) {
    await("the gateway finds the service again")
        .atMost(AFTERWARDS)
        .until(() -> candidate.api().get(path).status(), status -> status == 200);
  }

  private JsonNode dashboard() {
    return candidate.api().get("/api/users/" + candidate.id() + "/analytics").expect(200).json();
  }

  /** The sessions a person has notifications of that type about, one entry for each of them. */
  private static List<String> sessionsIn(Person person, String type) {
    return person
        .api()
        .get("/api/notifications?limit=100&type=" + type)
        .expect(200)
        .at("/notifications")
        .valueStream()
        .map(notification -> notification.at("/data/sessionId").asString(""))
        .toList();
  }
}
