package com.primeinterviews.auth;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Comes in as people do: registers, logs in, refreshes. */
public record FrontDoor(Api api) {

  public static final String PASSWORD = "Quiet-Harbour-7";

  public static String newEmail() {
    return "ada-" + Ids.newId() + "@example.com";
  }

  /** A registration that is in order. */
  public static Map<String, Object> registrationOf(String email) {
    return new HashMap<>(
        Map.of(
            "email", email,
            "password", PASSWORD,
            "firstName", "Ada",
            "lastName", "Lovelace",
            "role", "candidate",
            "timezone", "Europe/London"));
  }

  public JsonNode register(String email) {
    return body(post("/api/auth/register", registrationOf(email)).expectStatus().isCreated());
  }

  public ResponseSpec login(String email, String password) {
    return post("/api/auth/login", Map.of("email", email, "password", password));
  }

  public ResponseSpec refresh(String refreshToken) {
    return post("/api/auth/refresh", Map.of("refreshToken", refreshToken));
  }

  public ResponseSpec logout(String token) {
    return api.withToken(token).post().uri("/api/auth/logout").exchange();
  }

  public ResponseSpec profile(String token) {
    return api.withToken(token).get().uri("/api/auth/profile").exchange();
  }

  public ResponseSpec post(String path, Object body) {
    return api.anonymous()
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  public static JsonNode body(ResponseSpec answer) {
    return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
  }
}
