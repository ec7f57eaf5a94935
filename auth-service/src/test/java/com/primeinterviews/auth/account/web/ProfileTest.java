package com.primeinterviews.auth.account.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.FrontDoor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ProfileTest {

  private static final String PROFILE = "/api/auth/profile";

  private final Api api;
  private final Events events;
  private final Statements statements;
  private RestTestClient client;
  private JsonNode user;

  ProfileTest(@Autowired Api api, @Autowired Events events, @Autowired Statements statements) {
    this.api = api;
    this.events = events;
    this.statements = statements;
  }

  @BeforeEach
  void register() {
    var registered = new FrontDoor(api).register(newEmail());
    user = registered.get("user");
    client = api.withToken(registered.get("token").asString());
  }

  @Test
  void theProfileIsTheOwnAccount() {
    var answer = client.get().uri(PROFILE).exchange().expectStatus().isOk();
    expectVersion(answer, 1);
    assertThat(body(answer)).isEqualTo(user);
  }

  @Test
  void whoHasItAlreadyIsNotSentItAgain() {
    var tag = client.get().uri(PROFILE).exchange().returnResult().getResponseHeaders().getETag();
    client
        .get()
        .uri(PROFILE)
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void nameAndZoneChangeAndTheOtherServicesAreTold() {
    var answer = patch(null, Map.of("firstName", "Augusta", "timezone", "Asia/Tokyo"));
    expectVersion(answer.expectStatus().isOk(), 2);
    var changed = body(answer);
    assertThat(changed.get("success").asBoolean()).isTrue();
    assertThat(changed.at("/user/firstName").asString()).isEqualTo("Augusta");
    assertThat(changed.at("/user/lastName").asString()).isEqualTo("Lovelace");
    assertThat(changed.at("/user/timezone").asString()).isEqualTo("Asia/Tokyo");
    var event = events.await("user.updated.v1", UUID.fromString(user.get("id").asString()));
    assertThat(event.get("name").asString()).isEqualTo("Augusta Lovelace");
    assertThat(event.get("version").asLong()).isEqualTo(2);
  }

  @Test
  void aChangeThatChangesNothingLeavesTheVersion() {
    expectVersion(patch(null, Map.of("firstName", "Ada")), 1);
  }

  @Test
  void aChangeOfAnOlderVersionIsRefused() {
    patch("\"1\"", Map.of("firstName", "Augusta")).expectStatus().isOk();
    patch("\"1\"", Map.of("firstName", "Anne")).expectStatus().isEqualTo(412);
    patch("W/\"1\"", Map.of("firstName", "Anne")).expectStatus().isEqualTo(412);
    patch("\"none of ours\"", Map.of("firstName", "Anne")).expectStatus().isEqualTo(412);
    patch("*", Map.of("firstName", "Anne")).expectStatus().isOk();
  }

  @ParameterizedTest
  @CsvSource({"firstName, ' '", "timezone, Mars/Olympus", "lastName, 'a\tb'"})
  void aWrongValueIsRefusedNamingTheField(String field, String value) {
    var body = body(patch(null, Map.of(field, value)).expectStatus().isEqualTo(422));
    assertThat(body.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"role", "tier", "email", "emailVerified", "id", "version"})
  void whatIsNotTheOwnersToChangeIsRefused(String field) {
    patch(null, Map.of(field, "admin")).expectStatus().isBadRequest();
  }

  @Test
  void readingItTakesTwoStatements() {
    int count = statements.during(() -> client.get().uri(PROFILE).exchange().expectStatus().isOk());
    assertThat(count).as("is the sign-in open, and the account").isEqualTo(2);
  }

  private static void expectVersion(ResponseSpec answer, int version) {
    answer.expectHeader().value("ETag", tag -> assertThat(tag).startsWith("\"" + version + "."));
  }

  private ResponseSpec patch(String ifMatch, Object body) {
    var request = client.patch().uri(PROFILE).contentType(MediaType.APPLICATION_JSON);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.body(body).exchange();
  }
}
