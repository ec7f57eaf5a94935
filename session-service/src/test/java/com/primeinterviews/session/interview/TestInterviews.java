package com.primeinterviews.session.interview;

import static com.primeinterviews.session.TestSessions.json;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Schedules and changes interviews over HTTP. */
public final class TestInterviews {

  private final Api api;
  private final Events events;
  private final PersonDirectory people;

  public TestInterviews(Api api, Events events, PersonDirectory people) {
    this.api = api;
    this.events = events;
    this.people = people;
  }

  /** An account that the service has heard of. */
  public TestUser known(TestUser user) {
    events.send(
        "user.registered.v1",
        user.id(),
        Map.of(
            "userId", user.id(),
            "email", user.email(),
            "name", user.name(),
            "role", user.role().wireName()));
    Awaitility.await("account " + user.id()).until(() -> people.find(user.id()).isPresent());
    return user;
  }

  /** The body of an interview of one hour; edit it at will. */
  public static Map<String, Object> plan(TestUser candidate, TestUser interviewer, Instant start) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("candidateId", candidate.id());
    plan.put("interviewerId", interviewer.id());
    plan.put("schedule", hour(start));
    return plan;
  }

  public static Map<String, Object> hour(Instant start) {
    return Map.of("start", start, "end", start.plusSeconds(3600));
  }

  public ResponseSpec schedule(TestUser by, Map<String, Object> plan) {
    return api.as(by).post().uri("/api/interviews").body(plan).exchange();
  }

  public JsonNode scheduled(TestUser by, Map<String, Object> plan) {
    return json(schedule(by, plan).expectStatus().isCreated()).get("interview");
  }

  public UUID scheduled(TestUser candidate, TestUser interviewer, Instant start) {
    return idOf(scheduled(interviewer, plan(candidate, interviewer, start)));
  }

  public static UUID idOf(JsonNode interview) {
    return UUID.fromString(interview.get("id").asString());
  }

  /** One that was held and ended. */
  public UUID completed(TestUser candidate, TestUser interviewer, Instant start) {
    UUID interview = scheduled(candidate, interviewer, start);
    post(interviewer, interview, "start").expectStatus().isOk();
    post(interviewer, interview, "end").expectStatus().isOk();
    return interview;
  }

  public ResponseSpec patch(TestUser by, UUID interview, Map<String, ?> body) {
    return api.as(by).patch().uri("/api/interviews/{id}", interview).body(body).exchange();
  }

  /** POST with neither body nor content type, for example start. */
  public ResponseSpec post(TestUser by, UUID interview, String action) {
    return api.as(by).post().uri("/api/interviews/{id}/{action}", interview, action).exchange();
  }

  public ResponseSpec post(TestUser by, UUID interview, String action, Map<String, ?> body) {
    return api.as(by)
        .post()
        .uri("/api/interviews/{id}/{action}", interview, action)
        .body(body)
        .exchange();
  }

  public JsonNode get(TestUser by, String path, Object... variables) {
    return json(api.as(by).get().uri(path, variables).exchange().expectStatus().isOk());
  }

  public JsonNode get(TestUser by, UUID interview) {
    return get(by, "/api/interviews/{id}", interview);
  }

  public static String reasonOf(ResponseSpec refused, int status) {
    return json(refused.expectStatus().isEqualTo(status)).at("/error/details/reason").asString();
  }
}
