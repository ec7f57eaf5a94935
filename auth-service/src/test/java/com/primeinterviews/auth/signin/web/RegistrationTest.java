package com.primeinterviews.auth.signin.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.FrontDoor.newEmail;
import static com.primeinterviews.auth.FrontDoor.registrationOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RegistrationTest {

  private static final String REGISTER = "/api/auth/register";

  private final FrontDoor door;
  private final Events events;
  private final JdbcClient jdbc;

  RegistrationTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.door = new FrontDoor(api);
    this.events = events;
    this.jdbc = jdbc;
  }

  @Test
  void whoRegistersIsSignedInAtOnce() {
    var email = newEmail();
    var answer = door.post(REGISTER, registrationOf(email.toUpperCase(Locale.ROOT)));
    answer
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals("Location", "/api/auth/profile")
        .expectHeader()
        .valueEquals("Cache-Control", "no-store");
    var body = body(answer);
    assertThat(body.propertyNames())
        .containsExactlyInAnyOrder(
            "success", "user", "token", "refreshToken", "tokenType", "expiresIn");
    assertThat(body.get("success").asBoolean()).isTrue();
    assertThat(body.get("tokenType").asString()).isEqualTo("Bearer");
    assertThat(body.get("expiresIn").asInt()).isEqualTo(900);
    var user = body.get("user");
    assertThat(user.get("id")).isEqualTo(user.get("userId"));
    assertThat(user.get("email").asString()).isEqualTo(email);
    assertThat(user.get("role").asString()).isEqualTo("candidate");
    assertThat(user.get("timezone").asString()).isEqualTo("Europe/London");
    assertThat(user.get("tier").asString()).isEqualTo("free");
    assertThat(user.get("emailVerified").asBoolean()).isFalse();
    assertThat(user.get("createdAt").asString()).endsWith("Z");
    door.profile(body.get("token").asString()).expectStatus().isOk();
  }

  @Test
  void theOtherServicesAreToldByTheContract() {
    var user = door.register(newEmail()).get("user");
    var event = events.await("user.registered.v1", UUID.fromString(user.get("id").asString()));
    assertThat(event.get("email")).isEqualTo(user.get("email"));
    assertThat(event.get("name").asString()).isEqualTo("Ada Lovelace");
    assertThat(event.get("timezone").asString()).isEqualTo("Europe/London");
    assertThat(event.get("version").asLong()).isEqualTo(1);
  }

  @Test
  void roleAndZoneHaveDefaultsAndOneNameIsEnough() {
    var request = Map.of("email", newEmail(), "password", FrontDoor.PASSWORD, "name", "Ada King");
    var user = body(door.post(REGISTER, request).expectStatus().isCreated()).get("user");
    assertThat(user.get("role").asString()).isEqualTo("candidate");
    assertThat(user.get("timezone").asString()).isEqualTo("UTC");
    assertThat(user.get("firstName").asString()).isEqualTo("Ada");
    assertThat(user.get("lastName").asString()).isEqualTo("King");
  }

  @Test
  void anAddressIsTakenWhateverItsCase() {
    var email = newEmail();
    door.register(email);
    var body =
        body(
            door.post(REGISTER, registrationOf(email.toUpperCase(Locale.ROOT)))
                .expectStatus()
                .isEqualTo(409));
    assertThat(body.at("/error/details/reason").asString()).isEqualTo("EMAIL_TAKEN");
  }

  @Test
  void ofSeveralRegistrationsOfOneAddressAtOnceOneSucceeds() throws Exception {
    var email = newEmail();
    var statuses =
        AtOnce.times(
            6,
            () ->
                door.post(REGISTER, registrationOf(email))
                    .returnResult(String.class)
                    .getStatus()
                    .value());
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(
            jdbc.sql("select count(*) from account where email = ?")
                .param(email)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "email, nonsense, 422",
    "email, , 422",
    "password, short, 422",
    "password, Password123!, 422",
    "password, , 422",
    "firstName, ' ', 422",
    "firstName, 'Ada\u0000', 400",
    "lastName, 'Love\nlace', 422",
    "role, admin, 422",
    "role, CANDIDATE, 422",
    "role, king, 422",
    "timezone, Mars/Olympus, 422",
    "timezone, '', 422",
  })
  void aWrongValueIsRefusedNamingTheFieldAndNeverRepeatingAPassword(
      String field, String value, int status) {
    var request = registrationOf(newEmail());
    request.put(field, value);
    var body = body(door.post(REGISTER, request).expectStatus().isEqualTo(status));
    assertThat(body.at("/error/code").asString()).isEqualTo("VALIDATION_ERROR");
    assertThat(body.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
    if (field.equals("password")) {
      assertThat(body.at("/error/fieldErrors/0/rejectedValue").isNull()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "tier", "emailVerified", "createdAt", "roles", "passwordHash"})
  void whatIsNotTheClientsToSetIsRefused(String field) {
    var request = registrationOf(newEmail());
    request.put(field, "x");
    var body = body(door.post(REGISTER, request).expectStatus().isBadRequest());
    assertThat(body.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "\"text\"", "{\"email\": {}}", "{\"password\": [1]}"})
  void whatIsNoRegistrationAtAllIsRefused(String body) {
    door.post(REGISTER, body).expectStatus().isBadRequest();
  }

  @Test
  void aHugeAddressOrPasswordIsRefused() {
    var request = registrationOf("a.".repeat(200_000) + "@example.com");
    door.post(REGISTER, request).expectStatus().isEqualTo(422);
    request = registrationOf(newEmail());
    request.put("password", "Quiet-7".repeat(100_000));
    door.post(REGISTER, request).expectStatus().isEqualTo(422);
  }

  @Test
  void aNumberIsNoPassword() {
    var request = registrationOf(newEmail());
    request.put("password", 123456789012L);
    door.post(REGISTER, request).expectStatus().isBadRequest();
  }

  @Test
  void withoutANameNobodyIsRegistered() {
    var request = registrationOf(newEmail());
    request.remove("firstName");
    request.remove("lastName");
    door.post(REGISTER, request).expectStatus().isEqualTo(422);
  }
}
