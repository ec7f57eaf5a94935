package com.primeinterviews.auth.signin.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.FrontDoor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RefreshTest {

  private final FrontDoor door;
  private final JdbcClient jdbc;

  RefreshTest(@Autowired Api api, @Autowired JdbcClient jdbc) {
    this.door = new FrontDoor(api);
    this.jdbc = jdbc;
  }

  @Test
  void aRefreshTokenIsExchangedForNewTokens() {
    var first = door.register(newEmail());
    var second = body(door.refresh(refreshToken(first)).expectStatus().isOk());
    assertThat(second.get("user")).isEqualTo(first.get("user"));
    assertThat(refreshToken(second)).isNotEqualTo(refreshToken(first));
    door.profile(token(second)).expectStatus().isOk();
    door.refresh(refreshToken(second)).expectStatus().isOk();
  }

  @Test
  void aUsedTokenThatComesBackEndsTheWholeSignIn() {
    var first = door.register(newEmail());
    var second = body(door.refresh(refreshToken(first)).expectStatus().isOk());
    door.refresh(refreshToken(first)).expectStatus().isUnauthorized();
    door.refresh(refreshToken(second)).expectStatus().isUnauthorized();
    door.profile(token(second)).expectStatus().isUnauthorized();
  }

  @Test
  void theOtherDevicesOfAPersonStaySignedIn() {
    var email = newEmail();
    var stolen = door.register(email);
    var other = body(door.login(email, FrontDoor.PASSWORD).expectStatus().isOk());
    door.refresh(refreshToken(stolen)).expectStatus().isOk();
    door.refresh(refreshToken(stolen)).expectStatus().isUnauthorized();
    door.refresh(refreshToken(other)).expectStatus().isOk();
  }

  @Test
  void ofOneTokenPresentedSeveralTimesAtOnceOneIsExchangedAndTheSignInEnds() throws Exception {
    var registered = door.register(newEmail());
    var answers =
        AtOnce.times(5, () -> door.refresh(refreshToken(registered)).returnResult(JsonNode.class));
    var good = answers.stream().filter(answer -> answer.getStatus().value() == 200).toList();
    assertThat(good).hasSize(1);
    assertThat(answers).extracting(answer -> answer.getStatus().value()).containsOnly(200, 401);
    door.refresh(refreshToken(good.getFirst().getResponseBody())).expectStatus().isUnauthorized();
  }

  @Test
  void unknownTokensAndWrongBodiesAreRefused() {
    door.refresh("made-up").expectStatus().isUnauthorized();
    door.refresh("x".repeat(101)).expectStatus().isEqualTo(422);
    door.post("/api/auth/refresh", Map.of()).expectStatus().isEqualTo(422);
    door.post("/api/auth/refresh", Map.of("token", "x")).expectStatus().isBadRequest();
  }

  @Test
  void theDatabaseHoldsNoTokenThatCouldBeUsed() {
    var text = refreshToken(door.register(newEmail())).getBytes(StandardCharsets.UTF_8);
    assertThat(
            jdbc.sql("select count(*) from refresh_token where hash = ?")
                .param(text)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static String token(JsonNode body) {
    return body.get("token").asString();
  }

  private static String refreshToken(JsonNode body) {
    return body.get("refreshToken").asString();
  }
}
