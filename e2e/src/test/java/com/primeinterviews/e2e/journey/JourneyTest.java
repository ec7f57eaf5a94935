package com.primeinterviews.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.people.LiveNotifications;
import com.primeinterviews.e2e.people.OpenMentor;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.Mailbox;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One booking from sign-up to dashboard, step by step, through the gateway only. */
@RunningSuite
class JourneyTest {

  private static final String NEW_YORK = "America/New_York";
  private static final String TOKYO = "Asia/Tokyo";

  /** What travels between services by events has arrived by then. */
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Suite suite;
  private final String surname = "Hopper" + UUID.randomUUID().toString().substring(0, 8);

  private Person ada;
  private Person alan;
  private OpenMentor grace;

  JourneyTest(Suite suite) {
    this.suite = suite;
  }

  @BeforeEach
  void everybodySignsUpAndIn() {
    ada = Person.candidate(suite, "Ada", "Lovelace", TOKYO);
    alan = Person.candidate(suite, "Alan", "Turing", "Europe/London");
    Person person = Person.mentor(suite, "Grace", surname, NEW_YORK);
    grace = OpenMentor.published(person, NEW_YORK).openingCalendar(NEW_YORK);
  }

  @Test
  void oneBookingFromSignUpToDashboard() {
    adaFindsGrace();
    Instant start = adaSeesFreeSlotsInHerOwnZone().getFirst();
    String session = adaBooks(start);
    alanIsRefusedThatSlotWithAlternatives(start, session);

    graceConfirmsAndAdaHearsOfIt(session, start);

    theSessionIsHeldAndReviewed(session);
    graceHasARating();
    adasDashboardShowsTheSession();

    adaExportsHerSessions(session);
    adaAppliesForAJob();
    theAdminSeesItAll();
  }

  private void adaFindsGrace() {
    JsonNode found =
        await("Grace is in the directory with open slots")
            .atMost(SOON)
            .until(
                () ->
                    ada.api()
                        .get("/api/mentors?skills=Java&price_max=200&search=" + surname)
                        .expect(200)
                        .at("/mentors/0"),
                mentor -> !mentor.path("availability").isEmpty());

    assertThat(found.path("id").asString()).isEqualTo(grace.id());
    assertThat(found.path("name").asString()).isEqualTo("Grace " + surname);
    assertThat(found.path("reviewCount").asInt()).isZero();
  }

  private List<Instant> adaSeesFreeSlotsInHerOwnZone() {
    List<Instant> slots = grace.freeSlots(ada, TOKYO);

    assertThat(slots).hasSizeGreaterThan(50).isSorted();
    return slots;
  }

  private String adaBooks(Instant start) {
    Answer booked = grace.isBookedBy(ada, start).expect(201);

    assertThat(booked.at("/success").asBoolean()).isTrue();
    assertThat(booked.at("/emailSent").asBoolean()).isTrue();
    assertThat(booked.textAt("/session/status")).isEqualTo("pending");
    assertThat(booked.textAt("/session/userId")).isEqualTo(ada.id());
    assertThat(Instant.parse(booked.textAt("/session/scheduledAt"))).isEqualTo(start);
    assertThat(booked.header("Location")).endsWith(booked.textAt("/session/id"));
    return booked.textAt("/session/id");
  }

  private void alanIsRefusedThatSlotWithAlternatives(Instant start, String session) {
    Answer refused = grace.isBookedBy(alan, start).expect(409);

    assertThat(refused.textAt("/error/code")).isEqualTo("CONFLICT");
    assertThat(refused.textAt("/error/details/reason")).isEqualTo("SLOT_TAKEN");
    assertThat(refused.text()).as("whose booking it is").doesNotContain(session);
    Instant alternative = Instant.parse(refused.textAt("/error/details/alternatives/0/start"));
    grace.isBookedBy(alan, alternative).expect(201);
  }

  private void graceConfirmsAndAdaHearsOfIt(String session, Instant start) {
    try (LiveNotifications live = LiveNotifications.of(ada)) {
      assertThat(grace.confirms(session).expect(200).textAt("/session/status"))
          .isEqualTo("confirmed");

      JsonNode pushed = live.await("session.confirmed", session);
      JsonNode listed =
          ada.api()
              .get("/api/notifications?type=session.confirmed")
              .expect(200)
              .at("/notifications/0");
      assertThat(listed.path("id")).isEqualTo(pushed.path("id"));
      assertThat(listed.path("read").asBoolean()).isFalse();
    }
    JsonNode mail = suite.mailbox().awaitInvitation(ada.email(), session);
    assertThat(mail.path("text").asString()).contains("Grace " + surname);
    assertThat(Mailbox.calendarOf(mail))
        .contains("BEGIN:VCALENDAR", "METHOD:REQUEST", "BEGIN:VEVENT", "UID:")
        .containsPattern("DTSTART[^:]*:" + inIcs(start));
  }

  private static String inIcs(Instant time) {
    return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
        .withZone(ZoneOffset.UTC)
        .format(time);
  }

  private void theSessionIsHeldAndReviewed(String session) {
    String path = "/api/sessions/" + session;
    // From 15 minutes before its time; the slot may begin a few seconds later than that.
    await("the session may start")
        .atMost(SOON)
        .until(
            () -> grace.person().api().send("POST", path + "/start", null).status(),
            status -> status == 200);
    Answer completed = grace.person().api().patch(path, Map.of("status", "completed")).expect(200);
    assertThat(completed.textAt("/session/status")).isEqualTo("completed");

    var review = Map.of("rating", 5, "feedback", "Clear, kind and very well prepared.");
    assertThat(ada.api().patch(path, review).expect(200).at("/session/rating").asInt())
        .isEqualTo(5);
    ada.api().patch(path, review).expect(409);
  }

  private void graceHasARating() {
    JsonNode profile =
        await("the review is on the profile")
            .atMost(SOON)
            .until(
                () -> ada.api().get("/api/mentors/" + grace.id()).expect(200).json(),
                mentor -> mentor.path("reviewCount").asInt() == 1);

    assertThat(profile.path("rating").asDouble()).isEqualTo(5.0);
    assertThat(profile.at("/reviews/0/comment").asString()).startsWith("Clear, kind");
  }

  private void adasDashboardShowsTheSession() {
    JsonNode dashboard =
        await("the session is on the dashboard")
            .atMost(SOON)
            .until(
                () -> ada.api().get("/api/users/" + ada.id() + "/analytics").expect(200).json(),
                shown ->
                    shown.at("/recentActivity/0/type").asString("").equals("session_reviewed"));

    assertThat(dashboard.at("/stats/completedCount").asInt()).isEqualTo(1);
    assertThat(dashboard.at("/stats/totalHoursSpent").asDouble()).isEqualTo(0.5);
    assertThat(dashboard.at("/stats/upcomingCount").asInt()).isZero();
    assertThat(
            dashboard.at("/progressData/11/interviews").asInt()
                + dashboard.at("/progressData/10/interviews").asInt())
        .as("this month's, or last month's when the month ended just now")
        .isEqualTo(1);
  }

  private void adaExportsHerSessions(String session) {
    Answer csv = ada.api().get("/api/exports/sessions.csv").expect(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text().lines()).hasSize(2).last().asString().contains(session, surname);

    Answer json = ada.api().get("/api/exports/sessions.json").expect(200);
    assertThat(json.json().toString()).contains(session).contains("\"rating\":5");
    assertThat(alan.api().get("/api/exports/sessions.csv").expect(200).text())
        .doesNotContain(session);
  }

  private void adaAppliesForAJob() {
    var job =
        Map.of(
            "title",
            "Senior Java Engineer",
            "company",
            "Acme",
            "location",
            "Berlin",
            "remote",
            true,
            "techStack",
            List.of("Java", "PostgreSQL", "Kafka"),
            "url",
            "https://jobs.example.com/" + UUID.randomUUID());
    String jobId = ada.api().post("/api/jobs", job).expect(201).textAt("/job/id");
    Answer application =
        ada.api()
            .post("/api/applications", Map.of("jobId", jobId, "status", "applied"))
            .expect(201);

    assertThat(application.textAt("/application/status")).isEqualTo("applied");
    alan.api().get("/api/jobs/" + jobId).expect(404);
  }

  private void theAdminSeesItAll() {
    Person admin = Person.admin(suite);
    JsonNode overview =
        await("the application is counted")
            .atMost(SOON)
            .until(
                () -> admin.api().get("/api/admin/analytics/overview").expect(200).json(),
                shown -> shown.at("/applications/byState/applied").asInt() >= 1);

    assertThat(overview.at("/bookings/byStatus/completed").asInt()).isPositive();
    assertThat(overview.at("/bookings/byStatus/pending").asInt()).isPositive();
    assertThat(overview.at("/mentorResponse/confirmed").asInt()).isPositive();
    assertThat(overview.at("/users/byState/mentor").asInt()).isPositive();
    assertThat(overview.at("/mentors/byState/active").asInt()).isPositive();
    assertThat(overview.at("/deliveries/succeeded").asInt()).isPositive();
    ada.api().get("/api/admin/analytics/overview").expect(403);
  }
}
