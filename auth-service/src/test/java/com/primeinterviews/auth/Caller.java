package com.primeinterviews.auth;

import com.primeinterviews.platform.test.Api;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Somebody with an account who calls with a token of a sign-in. */
public record Caller(UUID id, String email, String token, RestTestClient client) {

  public static Caller candidate(Api api) {
    return of(api, new FrontDoor(api).register(FrontDoor.newEmail()));
  }

  public static Caller mentor(Api api) {
    var registration = FrontDoor.registrationOf(FrontDoor.newEmail());
    registration.put("role", "mentor");
    return of(api, FrontDoor.body(new FrontDoor(api).post("/api/auth/register", registration)));
  }

  /** Past the API, for tests that are not about how admins come to be. */
  public static Caller admin(Api api, JdbcClient jdbc) {
    var someone = candidate(api);
    jdbc.sql("update account set role = 'ADMIN' where id = ?").param(someone.id()).update();
    return someone.signedInAgain(api);
  }

  public static Caller service(Api api) {
    var secret = Map.of("service", "gateway", "secret", "service-secret-of-the-tests-0123456789");
    var answer = new FrontDoor(api).post("/internal/service-tokens", secret);
    var token = FrontDoor.body(answer.expectStatus().isOk()).get("token").asString();
    return new Caller(new UUID(0, 0), "", token, api.withToken(token));
  }

  public Caller signedInAgain(Api api) {
    var login = new FrontDoor(api).login(email, FrontDoor.PASSWORD).expectStatus().isOk();
    return of(api, FrontDoor.body(login));
  }

  private static Caller of(Api api, JsonNode signedIn) {
    var token = signedIn.get("token").asString();
    return new Caller(
        UUID.fromString(signedIn.at("/user/id").asString()),
        signedIn.at("/user/email").asString(),
        token,
        api.withToken(token));
  }

  public ResponseSpec get(String path) {
    return client.get().uri(path).exchange();
  }

  public ResponseSpec delete(String path) {
    return client.delete().uri(path).exchange();
  }

  public ResponseSpec post(String path) {
    return client.post().uri(path).exchange();
  }

  public ResponseSpec post(String path, Object body) {
    return client.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }

  public ResponseSpec put(String path, Object body) {
    return client.put().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }

  public ResponseSpec patch(String path, Object body) {
    return client.patch().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }
}
