package com.primeinterviews.auth.signin.web;

import static com.primeinterviews.auth.FrontDoor.PASSWORD;
import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.FrontDoor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Somebody who tries addresses and passwords learns nothing and shuts nobody out. */
@ServiceTest
class GuessingTest {

  private static final String WRONG = "Wrong-Harbour-7";
  private static final String ATTACKER = "198.51.100.66";
  private static final String OWNER = "192.0.2.7";

  private final Api api;
  private final FrontDoor door;
  private final JdbcClient jdbc;
  private final MeterRegistry metrics;
  private String email;

  GuessingTest(@Autowired Api api, @Autowired JdbcClient jdbc, @Autowired MeterRegistry metrics) {
    this.api = api;
    this.door = new FrontDoor(api);
    this.jdbc = jdbc;
    this.metrics = metrics;
  }

  @BeforeEach
  void newAddress() {
    email = newEmail();
  }

  @ParameterizedTest
  @ValueSource(strings = {PASSWORD, WRONG, "short", "A-Password-Of-More-Than-72-Bytes-0123456789-"})
  void aLoginTakesOneHashingWhetherTheAddressIsKnownOrNot(String guess) {
    var password = guess.startsWith("A-") ? guess + guess : guess;
    door.register(email);
    expectOneHashing(() -> from(ATTACKER, email, password).returnResult());
    expectOneHashing(() -> from(ATTACKER, newEmail(), password).returnResult());
  }

  @Test
  void norDoesItDifferForAnAccountWithoutAPasswordOrOneThatIsDisabled() {
    door.register(email);
    jdbc.sql("update account set active = false where email = ?").param(email).update();
    expectOneHashing(() -> from(ATTACKER, email, WRONG).expectStatus().isUnauthorized());
    jdbc.sql("update account set password_hash = null where email = ?").param(email).update();
    expectOneHashing(() -> from(ATTACKER, email, WRONG).expectStatus().isUnauthorized());
  }

  @Test
  void anOwnerWhoIsSignedInWorksOnWhileTheAddressIsAttackedFromTheSameNetwork() {
    var device = door.register(email);
    lockOut(OWNER);
    door.profile(device.get("token").asString()).expectStatus().isOk();
    var refreshed = body(door.refresh(device.get("refreshToken").asString()).expectStatus().isOk());
    door.profile(refreshed.get("token").asString()).expectStatus().isOk();
    from(OWNER, email, WRONG).expectStatus().isEqualTo(429);
    door.refresh(refreshed.get("refreshToken").asString()).expectStatus().isOk();
  }

  @Test
  void anOwnerElsewhereStillLogsInHoweverManyNetworksAttack() {
    door.register(email);
    for (int i = 1; i <= 4; i++) {
      lockOut("198.51.100." + i);
    }
    from(OWNER, email, PASSWORD).expectStatus().isOk();
    from("198.51.100.1", email, PASSWORD).expectStatus().isEqualTo(429);
  }

  private void lockOut(String network) {
    for (int i = 0; i < 5; i++) {
      from(network, email, WRONG).expectStatus().isUnauthorized();
    }
    from(network, email, WRONG).expectStatus().isEqualTo(429);
  }

  private void expectOneHashing(Runnable login) {
    double before = hashings();
    login.run();
    await().untilAsserted(() -> assertThat(hashings()).isEqualTo(before + 1));
  }

  private double hashings() {
    return metrics
        .get("executor.completed")
        .tag("name", "password-hashing")
        .functionCounter()
        .count();
  }

  private ResponseSpec from(String clientAddress, String address, String password) {
    return api.anonymous()
        .post()
        .uri("/api/auth/login")
        .header("X-Forwarded-For", clientAddress)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("email", address, "password", password))
        .exchange();
  }
}
