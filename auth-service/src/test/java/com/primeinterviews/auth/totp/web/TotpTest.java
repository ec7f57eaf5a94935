package com.primeinterviews.auth.totp.web;

import static com.primeinterviews.auth.FrontDoor.PASSWORD;
import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.totp.web.TotpUser.expectRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.Authenticator;
import com.primeinterviews.auth.Caller;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.HexFormat;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class TotpTest {

  private static final String PROFILE = "/api/auth/profile";

  private final Api api;
  private final JdbcClient jdbc;
  private final Events events;
  private TotpUser owner;

  TotpTest(@Autowired Api api, @Autowired JdbcClient jdbc, @Autowired Events events) {
    this.api = api;
    this.jdbc = jdbc;
    this.events = events;
  }

  @BeforeEach
  void register() {
    owner = TotpUser.register(api, jdbc);
  }

  @Test
  void itIsOnOnceTheOwnerHasShownACode() {
    var answer = owner.caller().post(TotpUser.TOTP + "/enable").expectStatus().isOk();
    answer.expectHeader().valueEquals("Cache-Control", "no-store");
    var started = body(answer);
    assertThat(started.get("uri").asString())
        .startsWith("otpauth://totp/Prime%20Interviews:")
        .contains("secret=" + started.get("secret").asString());
    assertThat(owner.enabled()).isFalse();
    assertThat(profile().get("totpEnabled").asBoolean()).isFalse();
    owner.login(Map.of()).expectStatus().isOk();

    var phone = new Authenticator(started.get("secret").asString());
    owner.confirm(phone.wrong()).expectStatus().isEqualTo(422);
    assertThat(owner.enabled()).isFalse();
    var confirmed = body(owner.confirm(phone.now()).expectStatus().isOk());
    assertThat(confirmed.get("recoveryCodes")).hasSize(10);
    assertThat(owner.enabled()).isTrue();
    assertThat(profile().get("totpEnabled").asBoolean()).isTrue();
    expectRefused(owner.login(Map.of()), "TOTP_REQUIRED");
    owner.login(Map.of("totpCode", phone.next())).expectStatus().isOk();
    assertThat(events.await("security.alert.v1", owner.caller().id()).get("alert").asString())
        .isEqualTo("totp-enabled");
  }

  @Test
  void switchingItOffTakesPasswordAndCode() {
    var second = owner.switchOn();
    var code = second.phone().next();
    owner.stop(Map.of("password", "Wrong-Harbour-7", "code", code)).expectStatus().isEqualTo(422);
    owner.stop(Map.of("password", PASSWORD)).expectStatus().isEqualTo(422);
    owner
        .stop(Map.of("password", PASSWORD, "code", second.phone().wrong()))
        .expectStatus()
        .isEqualTo(422);
    assertThat(owner.enabled()).isTrue();
    owner.stop(Map.of("password", PASSWORD, "code", code)).expectStatus().isNoContent();
    assertThat(owner.enabled()).isFalse();
    owner.login(Map.of()).expectStatus().isOk();
    owner.stop(Map.of("password", PASSWORD, "code", code)).expectStatus().isEqualTo(409);
    assertThat(
            jdbc.sql("select action from audit_entry where subject = ? order by id")
                .param(owner.caller().id())
                .query(String.class)
                .list())
        .containsExactly("totp.enabled", "totp.disabled");
  }

  @Test
  void aRecoveryCodeSwitchesItOffToo() {
    var second = owner.switchOn();
    var wrong = Map.of("password", PASSWORD, "recoveryCode", "aaaa-bbbb-cccc-dddd");
    var refusal = body(owner.stop(wrong).expectStatus().isEqualTo(422));
    assertThat(refusal.at("/error/fieldErrors/0/field").asString()).isEqualTo("recoveryCode");
    owner
        .stop(Map.of("password", PASSWORD, "recoveryCode", second.recoveryCodes().getFirst()))
        .expectStatus()
        .isNoContent();
  }

  @Test
  void whoHasOnlyTheTokenIsLockedOutOfSwitchingItOff() {
    var phone = owner.switchOn().phone();
    for (int i = 0; i < 5; i++) {
      owner.stop(Map.of("password", PASSWORD, "code", phone.wrong())).expectStatus().isEqualTo(422);
    }
    owner.stop(Map.of("password", PASSWORD, "code", phone.next())).expectStatus().isEqualTo(429);
    assertThat(owner.enabled()).isTrue();
  }

  @Test
  void aSecretInUseIsNotReplaced() {
    owner.switchOn();
    owner.caller().post(TotpUser.TOTP + "/enable").expectStatus().isEqualTo(409);
    owner.confirm("123456").expectStatus().isEqualTo(409);
    var other = Caller.candidate(api);
    other.post(TotpUser.TOTP + "/confirm", Map.of("code", "123456")).expectStatus().isEqualTo(409);
  }

  @Test
  void theDatabaseHoldsNothingThatOpens() {
    var phone = owner.secret();
    var codes = body(owner.confirm(phone.now())).get("recoveryCodes");
    var rows =
        jdbc.sql("select totp::text || recovery_code::text from totp natural join recovery_code")
            .query(String.class)
            .list();
    var secret = Base32.builder().get().decode(phone.secret());
    assertThat(rows).isNotEmpty();
    assertThat(rows).noneMatch(row -> row.contains(HexFormat.of().formatHex(secret)));
    assertThat(rows).noneMatch(row -> row.contains(codes.get(0).asString()));
  }

  @Test
  void anErasedPersonLeavesNoSecretBehind() {
    owner.switchOn();
    owner.caller().delete("/api/users/" + owner.caller().id()).expectStatus().isAccepted();
    assertThat(
            jdbc.sql("select count(*) from totp where account_id = ?")
                .param(owner.caller().id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whatDoesNotBelongInTheBodiesIsRefusedByName() {
    namesTheField(owner.login(Map.of("totpEnabled", false)), "totpEnabled");
    namesTheField(
        owner.caller().post(TotpUser.TOTP + "/confirm", Map.of("code", "123456", "enabled", true)),
        "enabled");
    namesTheField(owner.stop(Map.of("password", PASSWORD, "userId", "x")), "userId");
    owner.login(Map.of("totpCode", "123456", "recoveryCode", "a")).expectStatus().isEqualTo(422);
    owner.login(Map.of("totpCode", "12345")).expectStatus().isEqualTo(422);
    owner.login(Map.of("recoveryCode", "a".repeat(41))).expectStatus().isEqualTo(422);
  }

  @Test
  void whoKeepsTheProfileFromBeforeIsSentItAgain() {
    var before = owner.caller().get(PROFILE).returnResult().getResponseHeaders().getETag();
    owner.switchOn();
    owner
        .caller()
        .client()
        .get()
        .uri(PROFILE)
        .header("If-None-Match", before)
        .exchange()
        .expectStatus()
        .isOk();
  }

  private JsonNode profile() {
    return body(owner.caller().get(PROFILE));
  }

  private static void namesTheField(ResponseSpec answer, String field) {
    assertThat(body(answer.expectStatus().isBadRequest()).toString()).contains(field);
  }
}
