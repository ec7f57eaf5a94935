package com.primeinterviews.session;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.session.AMentor.Ready;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Books and changes sessions over HTTP. */
public final class TestSessions {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;

  public TestSessions(Api api) {
    this.api = api;
  }

  /** The body of a booking of one hour; edit it at will. */
  public static Map<String, Object> wish(Ready mentor, Instant start) {
    Map<String, Object> wish = new LinkedHashMap<>();
    wish.put("mentorId", mentor.id());
    wish.put("sessionType", "System Design");
    wish.put("scheduledAt", start);
    wish.put("duration", 60);
    wish.put("meetingType", "video");
    return wish;
  }

  /** The full hour so many hours from now. */
  public static Instant hoursFromNow(int hours) {
    return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(hours, ChronoUnit.HOURS);
  }

  public RestTestClient.ResponseSpec book(TestUser candidate, Map<String, Object> wish) {
    return api.as(candidate).post().uri("/api/sessions").body(wish).exchange();
  }

  public UUID booked(TestUser candidate, Ready mentor, Instant start) {
    return booked(candidate, wish(mentor, start));
  }

  public UUID booked(TestUser candidate, Map<String, Object> wish) {
    JsonNode answer = json(book(candidate, wish).expectStatus().isCreated());
    return UUID.fromString(answer.at("/session/id").asString());
  }

  /** One that was booked, confirmed, held and completed. */
  public UUID completed(TestUser candidate, Ready mentor, TimeTravel time) {
    UUID session = booked(candidate, mentor, hoursFromNow(30));
    post(mentor.user(), session, "confirm").expectStatus().isOk();
    time.untilStartOf(session);
    post(mentor.user(), session, "start").expectStatus().isOk();
    patch(mentor.user(), session, Map.of("status", "completed")).expectStatus().isOk();
    return session;
  }

  /** POST without a body, for example confirm. */
  public RestTestClient.ResponseSpec post(TestUser user, UUID session, String action) {
    return api.as(user).post().uri("/api/sessions/{id}/{action}", session, action).exchange();
  }

  public RestTestClient.ResponseSpec patch(TestUser user, UUID session, Map<String, ?> body) {
    return api.as(user).patch().uri("/api/sessions/{id}", session).body(body).exchange();
  }

  public JsonNode get(TestUser user, String path, Object... variables) {
    return json(api.as(user).get().uri(path, variables).exchange().expectStatus().isOk());
  }

  public static JsonNode json(RestTestClient.ResponseSpec answer) {
    return JSON.readTree(answer.expectBody(String.class).returnResult().getResponseBody());
  }
}
