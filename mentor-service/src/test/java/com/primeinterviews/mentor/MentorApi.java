package com.primeinterviews.mentor;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.TestUser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps that many tests take on the way to what they are about. */
public final class MentorApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;

  public MentorApi(Api api) {
    this.api = api;
  }

  public RestTestClient.ResponseSpec publish(TestUser user, ProfileJson profile) {
    return api.as(user)
        .post()
        .uri("/api/mentors")
        .contentType(MediaType.APPLICATION_JSON)
        .body(profile.json())
        .exchange();
  }

  /** Publishes for a mentor who is new here. */
  public UUID published(ProfileJson profile) {
    return published(TestUser.mentor(), profile);
  }

  public UUID published(TestUser mentor, ProfileJson profile) {
    var body = json(publish(mentor, profile).expectStatus().isCreated());
    return UUID.fromString(body.at("/mentor/id").asString());
  }

  public RestTestClient.ResponseSpec patch(TestUser user, UUID id, Map<String, ?> changes) {
    return api.as(user)
        .patch()
        .uri("/api/mentors/{id}", id)
        .contentType(MediaType.APPLICATION_JSON)
        .body(changes)
        .exchange();
  }

  public RestTestClient.ResponseSpec delete(TestUser user, UUID id) {
    return api.as(user).delete().uri("/api/mentors/{id}", id).exchange();
  }

  public JsonNode mentor(UUID id) {
    return get("/api/mentors/" + id);
  }

  /** Follows a path with an encoded query as anyone; must succeed. */
  public JsonNode get(String path) {
    return json(ask(path).expectStatus().isOk());
  }

  public RestTestClient.ResponseSpec ask(String path) {
    return api.anonymous()
        .get()
        .uri(URI.create("http://127.0.0.1:" + api.port() + path))
        .exchange();
  }

  /** Names of the mentors that the list shows for an encoded query. */
  public List<String> names(String query) {
    return get("/api/mentors?" + query)
        .get("mentors")
        .valueStream()
        .map(mentor -> mentor.get("name").asString())
        .toList();
  }

  public static JsonNode json(RestTestClient.ResponseSpec answer) {
    return JSON.readTree(
        Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody()));
  }
}
