package com.primeinterviews.auth.totp.web;

import static com.primeinterviews.auth.FrontDoor.PASSWORD;
import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.Authenticator;
import com.primeinterviews.auth.Caller;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class TotpTest {

  private static final String TOTP = "/api/auth/totp";
  private static final String ELSEWHERE = "198.51.100.7";

  private final Api api;
  private final JdbcClient jdbc;
  private final Events events;
  private Caller owner;

  TotpTest(@Autowired Api api, @Autowired JdbcClient jdbc, @Autowired Events events) {
    this.api = api;
    this.jdbc = jdbc;
    this.events = events;
  }

  @BeforeEach
  void register() {
    owner = Caller.candidate(api);
  }

  @Test
  void itIsOnOnceTheOwnerHasShownACode() {
    var answer = owner.post(TOTP + "/enable").expectStatus().isOk();
    answer.expectHeader().valueEquals("Cache-Control", "no-store");
    var started = body(answer);
    assertThat(started.get("uri").asString())
        .startsWith("otpauth://totp/Prime%20Interviews:")
        .contains("secret=" + started.get("secret").asString());
    assertThat(enabled()).isFalse();
    login(Map.of()).expectStatus().isOk();

    var phone = new Authenticator(started.get("secret").asString());
    confirm(phone.wrong()).expectStatus().isEqualTo(422);
    assertThat(enabled()).isFalse();
    var confirmed = body(confirm(phone.now()).expectStatus().isOk());
    assertThat(confirmed.get("recoveryCodes")).hasSize(10);
    assertThat(enabled()).isTrue();
    refused(login(Map.of()), "TOTP_REQUIRED");
    login(Map.of("totpCode", phone.next())).expectStatus().isOk();
    assertThat(events.await("security.alert.v1", owner.id()).get("alert").asString())
        .isEqualTo("totp-enabled");
  }

  @Test
  void withoutACodeTheAnswerTellsNothingUnlessThePasswordIsRight() {
    var phone = switchOn().phone();
    var refusal = body(loginWith("Wrong-Harbour-7", Map.of("totpCode", phone.next())));
    assertThat(refusal.at("/error/details/reason").isMissingNode()).isTrue();
    // Nor was the code used up by it.
    login(Map.of("totpCode", phone.next())).expectStatus().isOk();
  }

  @Test
  void aCodeWorksOnceEvenIfSentSeveralTimesAtOnce() throws Exception {
    var code = switchOn().phone().next();
    var statuses =
        AtOnce.times(
            5,
            () -> login(Map.of("totpCode", code)).returnResult(byte[].class).getStatus().value());
    assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401, 401, 401);
    refused(login(Map.of("totpCode", code)), "TOTP_INVALID");
  }

  @Test
  void theCodeThatSwitchedItOnIsUsedUp() {
    var phone = secret();
    var code = phone.now();
    confirm(code).expectStatus().isOk();
    refused(login(Map.of("totpCode", code)), "TOTP_INVALID");
  }

  @Test
  void eachRecoveryCodeOpensOnceAndTheOwnerIsTold() {
    var second = switchOn();
    var code = second.recoveryCodes().getFirst();
    login(Map.of("recoveryCode", code.toUpperCase(Locale.ROOT).replace("-", "")))
        .expectStatus()
        .isOk();
    refused(login(Map.of("recoveryCode", code)), "TOTP_INVALID");
    login(Map.of("recoveryCode", second.recoveryCodes().getLast())).expectStatus().isOk();
    assertThat(body(owner.get(TOTP)).get("recoveryCodesLeft").asInt()).isEqualTo(8);
  }

  @Test
  void aRecoveryCodeSentSeveralTimesAtOnceOpensOnce() throws Exception {
    var code = switchOn().recoveryCodes().getFirst();
    var statuses =
        AtOnce.times(
            4,
            () ->
                login(Map.of("recoveryCode", code)).returnResult(byte[].class).getStatus().value());
    assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401, 401);
  }

  @Test
  void whoTriesCodesIsLockedOutAndTheOwnerElsewhereIsNot() {
    var phone = switchOn().phone();
    for (int i = 0; i < 3; i++) {
      refused(login(Map.of("totpCode", phone.wrong())), "TOTP_INVALID");
    }
    // The right password alone forgives nothing.
    refused(login(Map.of()), "TOTP_REQUIRED");
    refused(login(Map.of("recoveryCode", "aaaa-bbbb-cccc-dddd")), "TOTP_INVALID");
    refused(login(Map.of("totpCode", phone.wrong())), "TOTP_INVALID");
    login(Map.of("totpCode", phone.next())).expectStatus().isEqualTo(429);
    from(ELSEWHERE, Map.of("totpCode", phone.next())).expectStatus().isOk();
  }

  @Test
  void guessesSentAllAtOnceAreNoMoreThanGuessesInARow() throws Exception {
    var phone = switchOn().phone();
    var statuses =
        AtOnce.times(
            12,
            () ->
                login(Map.of("totpCode", phone.wrong()))
                    .returnResult(byte[].class)
                    .getStatus()
                    .value());
    assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
    assertThat(statuses).containsOnly(401, 429);
  }

  @Test
  void afterAHundredWrongCodesFromAnywhereOnlyARecoveryCodeOpens() {
    var second = switchOn();
    jdbc.sql("update totp set wrong_codes = 100 where account_id = ?").param(owner.id()).update();
    refused(login(Map.of("totpCode", second.phone().next())), "TOTP_INVALID");
    var recoveryCode = Map.of("recoveryCode", second.recoveryCodes().getFirst());
    login(recoveryCode).expectStatus().isOk();
    login(Map.of("totpCode", second.phone().next())).expectStatus().isOk();
  }

  @Test
  void switchingItOffTakesPasswordAndCode() {
    var second = switchOn();
    var code = second.phone().next();
    stop(Map.of("password", "Wrong-Harbour-7", "code", code)).expectStatus().isEqualTo(422);
    stop(Map.of("password", PASSWORD)).expectStatus().isEqualTo(422);
    stop(Map.of("password", PASSWORD, "code", second.phone().wrong()))
        .expectStatus()
        .isEqualTo(422);
    assertThat(enabled()).isTrue();
    stop(Map.of("password", PASSWORD, "code", code)).expectStatus().isNoContent();
    assertThat(enabled()).isFalse();
    login(Map.of()).expectStatus().isOk();
    stop(Map.of("password", PASSWORD, "code", code)).expectStatus().isEqualTo(409);
    assertThat(
            jdbc.sql("select action from audit_entry where subject = ? order by id")
                .param(owner.id())
                .query(String.class)
                .list())
        .containsExactly("totp.enabled", "totp.disabled");
  }

  @Test
  void aRecoveryCodeSwitchesItOffToo() {
    var second = switchOn();
    var wrong = Map.of("password", PASSWORD, "recoveryCode", "aaaa-bbbb-cccc-dddd");
    var refusal = body(stop(wrong).expectStatus().isEqualTo(422));
    assertThat(refusal.at("/error/fieldErrors/0/field").asString()).isEqualTo("recoveryCode");
    stop(Map.of("password", PASSWORD, "recoveryCode", second.recoveryCodes().getFirst()))
        .expectStatus()
        .isNoContent();
  }

  @Test
  void whoHasOnlyTheTokenIsLockedOutOfSwitchingItOff() {
    var phone = switchOn().phone();
    for (int i = 0; i < 5; i++) {
      stop(Map.of("password", PASSWORD, "code", phone.wrong())).expectStatus().isEqualTo(422);
    }
    stop(Map.of("password", PASSWORD, "code", phone.next())).expectStatus().isEqualTo(429);
    assertThat(enabled()).isTrue();
  }

  @Test
  void aSecretInUseIsNotReplaced() {
    switchOn();
    owner.post(TOTP + "/enable").expectStatus().isEqualTo(409);
    confirm("123456").expectStatus().isEqualTo(409);
    var other = Caller.candidate(api);
    other.post(TOTP + "/confirm", Map.of("code", "123456")).expectStatus().isEqualTo(409);
  }

  @Test
  void theDatabaseHoldsNothingThatOpens() {
    var phone = secret();
    var codes = body(confirm(phone.now())).get("recoveryCodes");
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
    switchOn();
    owner.delete("/api/users/" + owner.id()).expectStatus().isAccepted();
    assertThat(
            jdbc.sql("select count(*) from totp where account_id = ?")
                .param(owner.id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whatDoesNotBelongInTheBodiesIsRefusedByName() {
    namesTheField(login(Map.of("totpEnabled", false)), "totpEnabled");
    namesTheField(
        owner.post(TOTP + "/confirm", Map.of("code", "123456", "enabled", true)), "enabled");
    namesTheField(stop(Map.of("password", PASSWORD, "userId", "x")), "userId");
    login(Map.of("totpCode", "123456", "recoveryCode", "a")).expectStatus().isEqualTo(422);
    login(Map.of("totpCode", "12345")).expectStatus().isEqualTo(422);
    login(Map.of("recoveryCode", "a".repeat(41))).expectStatus().isEqualTo(422);
  }

  private record Second(Authenticator phone, List<String> recoveryCodes) {}

  private Authenticator secret() {
    var started = body(owner.post(TOTP + "/enable").expectStatus().isOk());
    return new Authenticator(started.get("secret").asString());
  }

  /** As if the code that switched it on had been a while ago. */
  private Second switchOn() {
    var phone = secret();
    var codes = body(confirm(phone.now()).expectStatus().isOk()).get("recoveryCodes");
    jdbc.sql("update totp set last_step = 0 where account_id = ?").param(owner.id()).update();
    return new Second(phone, codes.valueStream().map(JsonNode::asString).toList());
  }

  private boolean enabled() {
    return body(owner.get(TOTP).expectStatus().isOk()).get("enabled").asBoolean();
  }

  private ResponseSpec confirm(String code) {
    return owner.post(TOTP + "/confirm", Map.of("code", code));
  }

  private ResponseSpec stop(Map<String, ?> body) {
    return owner
        .client()
        .method(HttpMethod.DELETE)
        .uri(TOTP)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private ResponseSpec login(Map<String, ?> more) {
    return loginWith(PASSWORD, more);
  }

  private ResponseSpec loginWith(String password, Map<String, ?> more) {
    return login("127.0.0.1", password, more);
  }

  private ResponseSpec from(String address, Map<String, ?> more) {
    return login(address, PASSWORD, more);
  }

  private ResponseSpec login(String address, String password, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("email", owner.email());
    body.put("password", password);
    return api.anonymous()
        .post()
        .uri("/api/auth/login")
        .header("X-Forwarded-For", address)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private static void refused(ResponseSpec answer, String reason) {
    var refusal = body(answer.expectStatus().isUnauthorized());
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo(reason);
  }

  private static void namesTheField(ResponseSpec answer, String field) {
    assertThat(body(answer.expectStatus().isBadRequest()).toString()).contains(field);
  }
}
