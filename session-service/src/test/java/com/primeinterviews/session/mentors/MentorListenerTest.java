package com.primeinterviews.session.mentors;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The copy of mentors against the samples of mentor-service's contract. */
@ServiceTest
class MentorListenerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api api;
  private final Events events;
  private final MentorDirectory mentors;

  MentorListenerTest(
      @Autowired Api api, @Autowired Events events, @Autowired MentorDirectory mentors) {
    this.api = api;
    this.events = events;
    this.mentors = mentors;
  }

  @Test
  void anUpdateIsTakenAndWhatIsStaleIsIgnored() {
    var mentor = aMentor(api, events).ready();

    updated(mentor, "Second", 2);
    updated(mentor, "Fourth", 4);
    updated(mentor, "Third", 3);
    updated(mentor, "Fifth", 5);

    await().atMost(PATIENCE).until(() -> nameOf(mentor).equals("Fifth"));
    updated(mentor, "Fifth again", 5);
    updated(mentor, "Sixth", 6);
    await().atMost(PATIENCE).until(() -> nameOf(mentor).equals("Sixth"));
  }

  @Test
  void aMentorWhoLeftTakesNoBookingsAndShowsNoSlots() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var sessions = new TestSessions(api);
    sessions.booked(TestUser.candidate(), mentor, hoursFromNow(30));

    events.send(
        "mentor.deactivated.v1",
        mentor.id(),
        Map.of("mentorId", mentor.id(), "userId", mentor.user().id(), "version", 2));

    await().atMost(PATIENCE).until(() -> !mentors.find(mentor.id()).orElseThrow().active());
    sessions.book(TestUser.candidate(), wish(mentor, hoursFromNow(40))).expectStatus().isNotFound();
    JsonNode slots = sessions.get(mentor.user(), "/api/mentors/{id}/slots", mentor.id());
    assertThat(slots.get("slots")).isEmpty();
    await().atMost(PATIENCE).until(() -> announced(mentor).get("nextSlots").isEmpty());
  }

  private void updated(Ready mentor, String name, int version) {
    events.send(
        "mentor.updated.v1",
        mentor.id(),
        Map.of(
            "mentorId",
            mentor.id(),
            "userId",
            mentor.user().id(),
            "name",
            name,
            "version",
            version));
  }

  /** What was announced last: a booking and what follows it may be told in one. */
  private JsonNode announced(Ready mentor) {
    return events.awaitAll("open-slots.changed.v1", mentor.id(), 1).getLast();
  }

  private String nameOf(Ready mentor) {
    return mentors.find(mentor.id()).orElseThrow().name();
  }
}
