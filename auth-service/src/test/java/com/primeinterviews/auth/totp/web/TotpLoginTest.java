package com.primeinterviews.auth.totp.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.totp.web.TotpUser.expectRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class TotpLoginTest {

  private static final String ELSEWHERE = "198.51.100.7";

  private final Api api;
  private final JdbcClient jdbc;
  private TotpUser owner;

  TotpLoginTest(@Autowired Api api, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void register() {
    owner = TotpUser.register(api, jdbc);
  }

  @Test
  void withoutACodeTheAnswerTellsNothingUnlessThePasswordIsRight() {
    var phone = owner.switchOn().phone();
    var refusal = body(owner.loginWith("Wrong-Harbour-7", Map.of("totpCode", phone.next())));
    assertThat(refusal.at("/error/details/reason").isMissingNode()).isTrue();
    // Nor was the code used up by it.
    owner.login(Map.of("totpCode", phone.next())).expectStatus().isOk();
  }

  @Test
  void aCodeWorksOnceEvenIfSentSeveralTimesAtOnce() throws Exception {
    var code = owner.switchOn().phone().next();
    var statuses =
        AtOnce.times(
            5,
            () ->
                owner
                    .login(Map.of("totpCode", code))
                    .returnResult(byte[].class)
                    .getStatus()
                    .value());
    assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401, 401, 401);
    expectRefused(owner.login(Map.of("totpCode", code)), "TOTP_INVALID");
  }

  @Test
  void theCodeThatSwitchedItOnIsUsedUp() {
    var phone = owner.secret();
    var code = phone.now();
    owner.confirm(code).expectStatus().isOk();
    expectRefused(owner.login(Map.of("totpCode", code)), "TOTP_INVALID");
  }

  @Test
  void eachRecoveryCodeOpensOnceAndTheOwnerIsTold() {
    var second = owner.switchOn();
    var code = second.recoveryCodes().getFirst();
    owner
        .login(Map.of("recoveryCode", code.toUpperCase(Locale.ROOT).replace("-", "")))
        .expectStatus()
        .isOk();
    expectRefused(owner.login(Map.of("recoveryCode", code)), "TOTP_INVALID");
    owner.login(Map.of("recoveryCode", second.recoveryCodes().getLast())).expectStatus().isOk();
    assertThat(body(owner.caller().get(TotpUser.TOTP)).get("recoveryCodesLeft").asInt())
        .isEqualTo(8);
  }

  @Test
  void aRecoveryCodeSentSeveralTimesAtOnceOpensOnce() throws Exception {
    var code = owner.switchOn().recoveryCodes().getFirst();
    var statuses =
        AtOnce.times(
            4,
            () ->
                owner
                    .login(Map.of("recoveryCode", code))
                    .returnResult(byte[].class)
                    .getStatus()
                    .value());
    assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401, 401);
  }

  @Test
  void whoTriesCodesIsLockedOutAndTheOwnerElsewhereIsNot() {
    var phone = owner.switchOn().phone();
    for (int i = 0; i < 3; i++) {
      expectRefused(owner.login(Map.of("totpCode", phone.wrong())), "TOTP_INVALID");
    }
    // The right password alone forgives nothing.
    expectRefused(owner.login(Map.of()), "TOTP_REQUIRED");
    expectRefused(owner.login(Map.of("recoveryCode", "aaaa-bbbb-cccc-dddd")), "TOTP_INVALID");
    expectRefused(owner.login(Map.of("totpCode", phone.wrong())), "TOTP_INVALID");
    owner.login(Map.of("totpCode", phone.next())).expectStatus().isEqualTo(429);
    owner.from(ELSEWHERE, Map.of("totpCode", phone.next())).expectStatus().isOk();
  }

  @Test
  void guessesSentAllAtOnceAreNoMoreThanGuessesInARow() throws Exception {
    var phone = owner.switchOn().phone();
    var statuses =
        AtOnce.times(
            12,
            () ->
                owner
                    .login(Map.of("totpCode", phone.wrong()))
                    .returnResult(byte[].class)
                    .getStatus()
                    .value());
    assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
    assertThat(statuses).containsOnly(401, 429);
  }

  @Test
  void afterAHundredWrongCodesFromAnywhereOnlyARecoveryCodeOpens() {
    var second = owner.switchOn();
    jdbc.sql("update totp set wrong_codes = 100 where account_id = ?")
        .param(owner.caller().id())
        .update();
    expectRefused(owner.login(Map.of("totpCode", second.phone().next())), "TOTP_INVALID");
    var recoveryCode = Map.of("recoveryCode", second.recoveryCodes().getFirst());
    owner.login(recoveryCode).expectStatus().isOk();
    owner.login(Map.of("totpCode", second.phone().next())).expectStatus().isOk();
  }
}
