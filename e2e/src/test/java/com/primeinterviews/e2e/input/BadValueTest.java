package com.primeinterviews.e2e.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.http.Api;
import com.primeinterviews.e2e.people.OpenMentor;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Requests that can be read but make no sense, or reach for what belongs to others. */
@RunningSuite
@TestInstance(PER_CLASS)
class BadValueTest {

  private static final String BERLIN = "Europe/Berlin";

  private final Suite suite;
  private Person candidate;
  private Person stranger;
  private OpenMentor mentor;
  private Person admin;

  BadValueTest(Suite suite) {
    this.suite = suite;
  }

  @BeforeAll
  void signUp() {
    candidate = Person.candidate(suite, "Victor", "Value", BERLIN);
    stranger = Person.candidate(suite, "Mallory", "Value", BERLIN);
    mentor =
        OpenMentor.published(Person.mentor(suite, "Peggy", "Value", BERLIN), BERLIN)
            .openingCalendar(BERLIN);
    admin = Person.admin(suite);
  }

  @Test
  void anUnknownZoneIsRefusedByEveryServiceThatTakesOne() {
    var account =
        Map.of(
            "email", UUID.randomUUID() + "@example.com",
            "password", "Correct-Horse-7-Battery",
            "firstName", "Mars",
            "lastName", "Rover",
            "role", "candidate",
            "timezone", "Mars/Olympus");
    Api anonymous = Api.anonymous(suite.gateway());
    ErrorBody.ofField(anonymous.post("/api/auth/register", account), 422, "timezone");
    ErrorBody.ofField(
        anonymous.get("/api/mentors/" + mentor.id() + "/slots?timezone=Mars/Olympus"),
        422,
        "timezone");
    ErrorBody.ofField(
        admin.api().get("/api/admin/analytics/overview?timezone=Mars/Olympus"), 422, "timezone");
  }

  @ParameterizedTest
  @CsvSource({
    "scheduledAt, '\"2001-01-01T10:00:00Z\"', 422",
    "scheduledAt, '\"tomorrow\"', 400",
    "duration, -30, 422",
    "duration, 7.5, 400",
    "duration, '\"half an hour\"', 400",
    "meetingType, '\"telepathy\"', 422",
    "participantEmail, '\"nobody\"', 422",
    "mentorId, '\"42\"', 400",
    "recordSession, '\"yes\"', 400",
    "timezone, '\"Mars/Olympus\"', 422",
  })
  void aBookingThatMakesNoSenseIsRefusedByTheField(String field, String json, int status) {
    ErrorBody.ofField(booking(field, json), status, field);
    assertThat(candidate.api().get("/api/sessions").expect(200).at("/sessions")).isEmpty();
  }

  @Test
  void whatBelongsToOthersIsNotThere() {
    Person owner = Person.candidate(suite, "Olivia", "Value", BERLIN);
    Instant start = mentor.freeSlots(owner, BERLIN).getFirst();
    String session = mentor.isBookedBy(owner, start).expect(201).textAt("/session/id");
    String path = "/api/sessions/" + session;

    notFound(stranger.api().get(path));
    notFound(stranger.api().patch(path, Map.of("status", "cancelled")));
    notFound(stranger.api().send("POST", path + "/confirm", null));
    notFound(stranger.api().get("/api/users/" + owner.id() + "/analytics"));
    var job = Map.of("title", "Engineer", "company", "Acme");
    String jobId = owner.api().post("/api/jobs", job).expect(201).textAt("/job/id");
    notFound(stranger.api().get("/api/jobs/" + jobId));
    ErrorBody.ofField(
        stranger.api().post("/api/applications", Map.of("jobId", jobId, "status", "saved")),
        422,
        "jobId");
    assertThat(owner.api().get(path).expect(200).textAt("/status")).isEqualTo("pending");
  }

  @Test
  void whatAnotherRoleOrPersonMayDoIsForbidden() {
    ErrorBody.of(
        candidate.api().post("/api/mentors", OpenMentor.profile(BERLIN)), 403, "FORBIDDEN");
    ErrorBody.of(candidate.api().get("/api/admin/analytics/overview"), 403, "FORBIDDEN");
    Person otherMentor = Person.mentor(suite, "Oscar", "Value", BERLIN);
    ErrorBody.of(
        otherMentor
            .api()
            .put(
                "/api/mentors/" + mentor.id() + "/availability",
                Map.of("timezone", BERLIN, "weekly", List.of())),
        403,
        "FORBIDDEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/sessions?limit=0",
        "/api/sessions?limit=101",
        "/api/sessions?page=zero",
        "/api/sessions?cursor=%25%25",
        "/api/sessions?statsu=upcoming",
        "/api/mentors?raiting_min=4",
        "/api/jobs?limit=-1",
        "/api/notifications?cursor=broken",
        "/api/admin/analytics/overview?from=yesterday"
      })
  void aQueryThatMakesNoSenseIsRefused(String path) {
    Answer answer = admin.api().get(path);

    assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    ErrorBody.of(answer, answer.status(), "VALIDATION_ERROR");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/nowhere",
    "/api/sessions/42/nowhere",
    "/internal/feeds/sessions",
    "/api/../internal/feeds/sessions",
    "/actuator/env",
    "/api/analytics/trends"
  })
  void whatIsNotThereAnswers404(String path) {
    Answer answer = admin.api().get(path);

    assertThat(answer.status()).as(answer.text()).isIn(400, 404);
    ErrorBody.of(
        answer, answer.status(), answer.status() == 404 ? "NOT_FOUND" : "VALIDATION_ERROR");
  }

  @Test
  void aMethodThatDoesNotFitIsRefused() {
    Answer answer = candidate.api().delete("/api/sessions");

    ErrorBody.of(answer, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer.header("Allow")).contains("POST");
  }

  private Answer booking(String field, String json) {
    var booking =
        new HashMap<String, Object>(
            Map.of(
                "mentorId",
                mentor.id(),
                "sessionType",
                "System Design",
                "scheduledAt",
                Instant.now().plusSeconds(86_400).toString(),
                "duration",
                30,
                "meetingType",
                "video"));
    booking.put(field, JsonMapper.shared().readTree(json));
    return candidate.api().post("/api/sessions", booking);
  }

  private static void notFound(Answer answer) {
    ErrorBody.of(answer, 404, "NOT_FOUND");
  }
}
