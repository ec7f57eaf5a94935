package com.primeinterviews.auth.signin.web;

import static com.primeinterviews.auth.FrontDoor.PASSWORD;
import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.FrontDoor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
class LoginTest {

  private final Api api;
  private final FrontDoor door;
  private final JdbcClient jdbc;

  LoginTest(@Autowired Api api, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.door = new FrontDoor(api);
    this.jdbc = jdbc;
  }

  @Test
  void addressInAnyCaseAndPasswordLetIn() {
    var email = newEmail();
    var registered = door.register(email);
    var body = body(door.login(email.toUpperCase(Locale.ROOT), PASSWORD).expectStatus().isOk());
    assertThat(body.get("user")).isEqualTo(registered.get("user"));
    assertThat(body.get("refreshToken")).isNotEqualTo(registered.get("refreshToken"));
    door.profile(body.get("token").asString()).expectStatus().isOk();
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
    var email = newEmail();
    door.register(email);
    var wrong = body(door.login(email, "Wrong-Harbour-7").expectStatus().isUnauthorized());
    var unknown = body(door.login(newEmail(), PASSWORD).expectStatus().isUnauthorized());
    assertThat(wrong.get("error")).isEqualTo(unknown.get("error"));
  }

  @Test
  void fiveFailuresLockThePairEvenForTheRightPassword() {
    var email = newEmail();
    door.register(email);
    for (int i = 0; i < 5; i++) {
      from("192.0.2.1", email, "Wrong-Harbour-" + i).expectStatus().isUnauthorized();
    }
    var locked = from("192.0.2.1", email, PASSWORD).expectStatus().isEqualTo(429);
    locked
        .expectHeader()
        .value("Retry-After", s -> assertThat(Integer.parseInt(s)).isBetween(800, 900));
    assertThat(body(locked).at("/error/code").asString()).isEqualTo("RATE_LIMITED");
    from("192.0.2.2", email, PASSWORD).expectStatus().isOk();
  }

  @Test
  void anUnknownAddressIsLockedJustTheSame() {
    var email = newEmail();
    for (int i = 0; i < 5; i++) {
      door.login(email, PASSWORD).expectStatus().isUnauthorized();
    }
    door.login(email, PASSWORD).expectStatus().isEqualTo(429);
  }

  @Test
  void aSuccessForgetsEarlierFailures() {
    var email = newEmail();
    door.register(email);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        door.login(email, "Wrong-Harbour-7").expectStatus().isUnauthorized();
      }
      door.login(email, PASSWORD).expectStatus().isOk();
    }
  }

  @Test
  void aHashOfLowerCostIsRenewed() {
    var email = newEmail();
    door.register(email);
    jdbc.sql("update account set password_hash = ? where email = ?")
        .params(new BCryptPasswordEncoder(4).encode(PASSWORD), email)
        .update();
    door.login(email, PASSWORD).expectStatus().isOk();
    assertThat(hashOf(email)).startsWith("$2a$05$");
    door.login(email, PASSWORD).expectStatus().isOk();
  }

  @Test
  void onlyTheHashOfAPasswordIsStored() {
    var email = newEmail();
    door.register(email);
    assertThat(hashOf(email)).startsWith("$2a$").doesNotContain(PASSWORD);
  }

  @Test
  void anExpiredTokenSentAlongDoesNoHarm() {
    var email = newEmail();
    door.register(email);
    api.withToken("some.old.token")
        .post()
        .uri("/api/auth/login")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("email", email, "password", PASSWORD))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private String hashOf(String email) {
    return jdbc.sql("select password_hash from account where email = ?")
        .param(email)
        .query(String.class)
        .single();
  }

  private ResponseSpec from(String clientAddress, String email, String password) {
    return api.anonymous()
        .post()
        .uri("/api/auth/login")
        .header("X-Forwarded-For", clientAddress)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("email", email, "password", password))
        .exchange();
  }
}
