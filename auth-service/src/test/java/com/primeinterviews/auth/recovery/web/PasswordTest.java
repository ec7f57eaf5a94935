package com.primeinterviews.auth.recovery.web;

import static com.primeinterviews.auth.FrontDoor.PASSWORD;
import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.FrontDoor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
class PasswordTest {

  private static final String REQUESTED = "password-reset.requested.v1";
  private static final String NEW_PASSWORD = "Loud-Lighthouse-8";

  private final Api api;
  private final FrontDoor door;
  private final Events events;
  private final JdbcClient jdbc;

  PasswordTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.door = new FrontDoor(api);
    this.events = events;
    this.jdbc = jdbc;
  }

  @Test
  void theTokenOfTheMailSetsANewPasswordAndEndsAllSignIns() {
    var someone = Caller.candidate(api);
    var token = forgottenBy(someone);
    reset(token, NEW_PASSWORD).expectStatus().isNoContent();

    someone.get("/api/auth/profile").expectStatus().isUnauthorized();
    door.login(someone.email(), PASSWORD).expectStatus().isUnauthorized();
    var again = body(door.login(someone.email(), NEW_PASSWORD).expectStatus().isOk());
    assertThat(again.at("/user/emailVerified").asBoolean()).isTrue();
    var alert = events.await("security.alert.v1", someone.id());
    assertThat(alert.at("/alert").asString()).isEqualTo("password-changed");
  }

  @Test
  void aTokenIsGoodOnceHoweverManyPresentItAtOnce() throws Exception {
    var token = forgottenBy(Caller.candidate(api));
    var answers =
        AtOnce.times(4, () -> reset(token, NEW_PASSWORD).returnResult().getStatus().value());
    assertThat(answers).containsOnlyOnce(204).containsOnly(204, 422);
    notValid(reset(token, NEW_PASSWORD));
  }

  @Test
  void aRefusedPasswordLeavesTheTokenGood() {
    var token = forgottenBy(Caller.candidate(api));
    var refused = body(reset(token, "password123!").expectStatus().isEqualTo(422));
    assertThat(refused.at("/error/fieldErrors/0/field").asString()).isEqualTo("password");
    assertThat(refused.toString()).doesNotContain("password123!").doesNotContain(token);
    reset(token, NEW_PASSWORD).expectStatus().isNoContent();
  }

  @Test
  void anOldOrUnknownTokenSetsNothing() {
    var someone = Caller.candidate(api);
    var token = forgottenBy(someone);
    jdbc.sql(
            "update mailed_token set expires_at = now() - interval '1 second' where account_id = ?")
        .param(someone.id())
        .update();
    notValid(reset(token, NEW_PASSWORD));
    notValid(reset("made-up", NEW_PASSWORD));
    door.login(someone.email(), PASSWORD).expectStatus().isOk();
  }

  @Test
  void aTokenThatVerifiesAnAddressSetsNoPassword() {
    var someone = Caller.candidate(api);
    var token = events.await("email-verification.requested.v1", someone.id()).get("token");
    notValid(reset(token.asString(), NEW_PASSWORD));
  }

  @Test
  void theMailSaysHowLongTheTokenIsGoodAndTheDatabaseCouldNotUseIt() {
    var someone = Caller.candidate(api);
    forgot(someone.email()).expectStatus().isAccepted();
    var mail = events.await(REQUESTED, someone.id());
    assertThat(mail.get("email").asString()).isEqualTo(someone.email());
    var life =
        Duration.between(
            Instant.parse(mail.get("occurredAt").asString()),
            Instant.parse(mail.get("expiresAt").asString()));
    assertThat(life).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    var text = mail.get("token").asString().getBytes(StandardCharsets.UTF_8);
    assertThat(
            jdbc.sql("select count(*) from mailed_token where hash = ?")
                .param(text)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whetherAnAddressIsKnownCannotBeToldFromTheAnswer() {
    var someone = Caller.candidate(api);
    var known = forgot(someone.email()).expectStatus().isAccepted();
    var unknown = forgot(newEmail()).expectStatus().isAccepted();
    known.expectBody().isEmpty();
    unknown.expectBody().isEmpty();
  }

  @Test
  void nobodysMailboxIsFlooded() {
    var someone = Caller.candidate(api);
    for (int i = 0; i < 5; i++) {
      forgot(someone.email()).expectStatus().isAccepted();
    }
    // Worked off in turn: when this one's mail is there, all five have been decided.
    var last = Caller.candidate(api);
    forgot(last.email()).expectStatus().isAccepted();
    events.await(REQUESTED, last.id());
    assertThat(tokensOf(someone.id())).isEqualTo(3);
  }

  @Test
  void aNewPasswordMakesTheTokensOfOtherMailsUseless() {
    var someone = Caller.candidate(api);
    var token = forgottenBy(someone);
    change(someone, PASSWORD, NEW_PASSWORD).expectStatus().isNoContent();
    notValid(reset(token, "Third-Lighthouse-9"));
  }

  @Test
  void whoChangesThePasswordStaysSignedInHereAndNowhereElse() {
    var someone = Caller.candidate(api);
    var elsewhere = someone.signedInAgain(api);
    change(someone, PASSWORD, NEW_PASSWORD).expectStatus().isNoContent();
    someone.get("/api/auth/profile").expectStatus().isOk();
    elsewhere.get("/api/auth/profile").expectStatus().isUnauthorized();
    door.login(someone.email(), PASSWORD).expectStatus().isUnauthorized();
    door.login(someone.email(), NEW_PASSWORD).expectStatus().isOk();
  }

  @Test
  void aStolenAccessTokenIsNotEnoughAndGuessingIsLockedOut() {
    var someone = Caller.candidate(api);
    for (int i = 0; i < 5; i++) {
      var wrong = change(someone, "Wrong-Harbour-" + i, NEW_PASSWORD).expectStatus().isEqualTo(422);
      assertThat(body(wrong).at("/error/details/reason").asString()).isEqualTo("WRONG_PASSWORD");
    }
    change(someone, PASSWORD, NEW_PASSWORD)
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .exists("Retry-After");
  }

  @ParameterizedTest
  @CsvSource({"short, TOO_SIMPLE", "Password123!, COMMON"})
  void aWeakPasswordIsRefused(String weak, String why) {
    var refused = body(change(Caller.candidate(api), PASSWORD, weak).expectStatus().isEqualTo(422));
    assertThat(refused.at("/error/fieldErrors/0/field").asString()).isEqualTo("newPassword");
    assertThat(refused.at("/error/fieldErrors/0/code").asString()).isEqualTo(why);
  }

  @Test
  void aPasswordIsChangedByWhoIsSignedInOnly() {
    door.post(
            "/api/auth/password/change",
            Map.of("currentPassword", PASSWORD, "newPassword", NEW_PASSWORD))
        .expectStatus()
        .isUnauthorized();
  }

  private String forgottenBy(Caller someone) {
    forgot(someone.email()).expectStatus().isAccepted();
    return events.await(REQUESTED, someone.id()).get("token").asString();
  }

  private int tokensOf(UUID account) {
    return jdbc.sql(
            "select count(*) from mailed_token where account_id = ? and purpose = 'PASSWORD_RESET'")
        .param(account)
        .query(Integer.class)
        .single();
  }

  private ResponseSpec forgot(String email) {
    return door.post("/api/auth/password/forgot", Map.of("email", email));
  }

  private ResponseSpec reset(String token, String password) {
    return door.post("/api/auth/password/reset", Map.of("token", token, "password", password));
  }

  private static ResponseSpec change(Caller caller, String old, String wish) {
    return caller.post(
        "/api/auth/password/change", Map.of("currentPassword", old, "newPassword", wish));
  }

  private static void notValid(ResponseSpec answer) {
    var refused = body(answer.expectStatus().isEqualTo(422));
    assertThat(refused.at("/error/details/reason").asString()).isEqualTo("TOKEN_NOT_VALID");
  }
}
