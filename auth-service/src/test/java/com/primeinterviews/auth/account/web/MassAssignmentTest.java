package com.primeinterviews.auth.account.web;

import static com.primeinterviews.auth.FrontDoor.PASSWORD;
import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What only the service decides cannot be slipped in beside what a client may say. */
@ServiceTest
class MassAssignmentTest {

  private static final String NEW_PASSWORD = "Loud-Lighthouse-8";

  /** Values as right as they can be: it is the name that is refused. */
  private static final Map<String, Object> SLIPPED_IN =
      Map.of(
          "role", "admin",
          "tier", "enterprise",
          "emailVerified", true,
          "id", "01890a5d-ac96-774b-bcce-b302099a8057");

  private final Api api;
  private final JdbcClient jdbc;
  private Caller user;

  MassAssignmentTest(@Autowired Api api, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void register() {
    user = Caller.candidate(api);
  }

  private static Stream<Arguments> doors() {
    var doors =
        List.of(
            new Door(HttpMethod.PATCH, "/api/auth/profile", Map.of("firstName", "Eve")),
            new Door(HttpMethod.POST, "/api/users", Map.of("experience", "senior")),
            new Door(
                HttpMethod.POST,
                "/api/auth/password/reset",
                Map.of("token", "made-up", "password", NEW_PASSWORD)),
            new Door(
                HttpMethod.POST,
                "/api/auth/password/change",
                Map.of("currentPassword", PASSWORD, "newPassword", NEW_PASSWORD)));
    return doors.stream()
        .flatMap(
            door ->
                SLIPPED_IN.keySet().stream()
                    .filter(field -> !door.mayName(field))
                    .map(field -> Arguments.of(door, field)));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void whatIsSlippedInIsRefusedByItsNameAndNothingChanges(Door door, String field) {
    var before = row();
    expectRefused(send(door, field), field);
    assertThat(row()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("notAtRegistration")
  void nobodyRegistersWithIt(String field) {
    var email = FrontDoor.newEmail();
    var request = FrontDoor.registrationOf(email);
    request.put(field, SLIPPED_IN.get(field));
    expectRefused(new FrontDoor(api).post("/api/auth/register", request), field);
    assertThat(
            jdbc.sql("select count(*) from account where email = ?")
                .param(email)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static Stream<String> notAtRegistration() {
    return SLIPPED_IN.keySet().stream().filter(field -> !field.equals("role"));
  }

  @Test
  void whereARoleMayBeNamedItIsNeverThatOfAnAdmin() {
    var registration = FrontDoor.registrationOf(FrontDoor.newEmail());
    registration.put("role", "admin");
    new FrontDoor(api).post("/api/auth/register", registration).expectStatus().isEqualTo(422);
    var before = row();
    send(new Door(HttpMethod.POST, "/api/users", Map.of()), "role").expectStatus().isForbidden();
    assertThat(row()).isEqualTo(before);
  }

  private ResponseSpec send(Door door, String field) {
    var request = new HashMap<>(door.body());
    if (door.path().equals("/api/users")) {
      request.putAll(Map.of("userId", user.id(), "email", user.email(), "firstName", "Ada"));
    }
    request.put(field, SLIPPED_IN.get(field));
    return user.client()
        .method(door.method())
        .uri(door.path())
        .contentType(MediaType.APPLICATION_JSON)
        .body(request)
        .exchange();
  }

  private static void expectRefused(ResponseSpec answer, String field) {
    var refusal = body(answer.expectStatus().isBadRequest());
    assertThat(refusal.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }

  /** Everything that is stored of the account, its password too. */
  private String row() {
    return jdbc.sql("select account::text from account where id = ?")
        .param(user.id())
        .query(String.class)
        .single();
  }

  /** Where somebody writes, and what may be written there. */
  record Door(HttpMethod method, String path, Map<String, Object> body) {

    /** A profile may name the role that its owner has not chosen yet. */
    boolean mayName(String field) {
      return path.equals("/api/users") && field.equals("role");
    }
  }
}
