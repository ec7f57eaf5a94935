package com.primeinterviews.auth.apikey.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.Caller;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ApiKeyTest {

  private static final String KEYS = "/api/api-keys";

  private final Api api;
  private final JdbcClient jdbc;
  private Caller owner;
  private Caller gateway;

  ApiKeyTest(@Autowired Api api, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void register() {
    owner = Caller.candidate(api);
    gateway = Caller.service(api);
  }

  @Test
  void aKeyIsShownOnceAndOnlyItsHashIsKept() {
    var answer = owner.post(KEYS, Map.of("name", " nightly export "));
    answer.expectStatus().isCreated().expectHeader().valueEquals("Cache-Control", "no-store");
    var made = body(answer);
    var key = made.get("key").asString();
    assertThat(key).matches("pi_live_[A-Za-z0-9_-]{43}");

    var listed = body(owner.get(KEYS).expectStatus().isOk());
    assertThat(listed.toString()).doesNotContain(key);
    assertThat(listed.at("/apiKeys/0")).isEqualTo(made.get("apiKey"));
    assertThat(listed.at("/apiKeys/0/name").asString()).isEqualTo("nightly export");
    assertThat(listed.at("/apiKeys/0/prefix").asString()).isEqualTo(key.substring(0, 16));
    assertThat(listed.at("/apiKeys/0/scopes")).hasToString("[\"read\"]");
    assertThat(listed.at("/pagination/total").asInt()).isEqualTo(1);
    assertThat(body(owner.get(path(made)))).isEqualTo(made.get("apiKey"));
    assertThat(jdbc.sql("select api_key::text from api_key").query(String.class).list())
        .noneMatch(row -> row.contains(key));
  }

  @Test
  void theGatewayGetsATokenOfTheOwnerForTheKey() {
    var made = make(Map.of("name", "ci", "scopes", List.of("write")));
    var exchanged = body(exchange(made.get("key").asString()).expectStatus().isOk());
    assertThat(exchanged.get("expiresIn").asLong()).isEqualTo(300);
    var claims = claimsOf(exchanged.get("token").asString());
    assertThat(claims.get("sub").asString()).isEqualTo(owner.id().toString());
    assertThat(claims.get("sid").asString()).isEqualTo(made.at("/apiKey/id").asString());
    assertThat(claims.get("api_key").asBoolean()).isTrue();
    assertThat(claims.get("scope").asString()).isEqualTo("read write");
    assertThat(claims.get("roles")).hasToString("[\"candidate\"]");
    assertThat(body(owner.get(path(made))).get("lastUsedAt").isNull()).isFalse();
  }

  @Test
  void useIsNotedAtMostOnceAMinute() {
    var made = make(Map.of("name", "ci"));
    exchange(made.get("key").asString()).expectStatus().isOk();
    var first = body(owner.get(path(made))).get("lastUsedAt");
    exchange(made.get("key").asString()).expectStatus().isOk();
    assertThat(body(owner.get(path(made))).get("lastUsedAt")).isEqualTo(first);
    jdbc.sql("update api_key set last_used_at = now() - interval '61 seconds'").update();
    exchange(made.get("key").asString()).expectStatus().isOk();
    assertThat(Instant.parse(body(owner.get(path(made))).get("lastUsedAt").asString()))
        .isAfter(Instant.parse(first.asString()));
  }

  @Test
  void aKeyManagesNeitherKeysNorSignIns() {
    var made = make(Map.of("name", "ci", "scopes", List.of("read", "write")));
    var token = body(exchange(made.get("key").asString())).get("token").asString();
    var program = new Caller(owner.id(), owner.email(), token, api.withToken(token));
    for (var path : List.of(KEYS, path(made), "/api/auth/profile")) {
      var refusal = body(program.get(path).expectStatus().isForbidden());
      assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("API_KEY_NOT_ALLOWED");
    }
    program.post("/api/auth/logout").expectStatus().isForbidden();
  }

  @Test
  void aRevokedKeyAndItsTokensAreRefused() {
    var made = make(Map.of("name", "ci"));
    var token = body(exchange(made.get("key").asString())).get("token").asString();
    owner.delete(path(made)).expectStatus().isNoContent();
    exchange(made.get("key").asString()).expectStatus().isNotFound();
    api.withToken(token).get().uri(KEYS).exchange().expectStatus().isUnauthorized();
    owner.get(path(made)).expectStatus().isNotFound();
    owner.delete(path(made)).expectStatus().isNotFound();
  }

  @Test
  void afterARotationTheOldKeyWorksForADay() {
    var first = make(Map.of("name", "ci"));
    var second = body(owner.post(path(first) + "/rotate").expectStatus().isOk());
    assertThat(second.at("/apiKey/id")).isEqualTo(first.at("/apiKey/id"));
    assertThat(second.get("key")).isNotEqualTo(first.get("key"));
    exchange(first.get("key").asString()).expectStatus().isOk();
    exchange(second.get("key").asString()).expectStatus().isOk();

    jdbc.sql("update api_key set previous_until = now() where id = ?").param(idOf(first)).update();
    exchange(first.get("key").asString()).expectStatus().isNotFound();
    var third = body(owner.post(path(first) + "/rotate").expectStatus().isOk());
    exchange(second.get("key").asString()).expectStatus().isOk();
    exchange(third.get("key").asString()).expectStatus().isOk();
  }

  @Test
  void anExpiredKeyIsRefusedAndItsTokenDoesNotOutliveIt() {
    var soon = Instant.now().plusSeconds(60).toString();
    var made = make(Map.of("name", "ci", "expiresAt", soon));
    var exchanged = body(exchange(made.get("key").asString()).expectStatus().isOk());
    assertThat(exchanged.get("expiresIn").asLong()).isBetween(1L, 60L);
    jdbc.sql("update api_key set expires_at = now() where id = ?").param(idOf(made)).update();
    exchange(made.get("key").asString()).expectStatus().isNotFound();
  }

  @Test
  void theKeyOfADisabledOwnerIsRefused() {
    var made = make(Map.of("name", "ci"));
    jdbc.sql("update account set active = false where id = ?").param(owner.id()).update();
    exchange(made.get("key").asString()).expectStatus().isNotFound();
  }

  @Test
  void onlyServicesExchangeKeys() {
    var made = make(Map.of("name", "ci"));
    var request = Map.of("key", made.get("key").asString());
    owner.post("/internal/api-keys/exchange", request).expectStatus().isForbidden();
    api.anonymous()
        .post()
        .uri("/internal/api-keys/exchange")
        .exchange()
        .expectStatus()
        .isUnauthorized();
    exchange("pi_live_nonsense").expectStatus().isNotFound();
  }

  @Test
  void twentyKeysAreEnoughHoweverFastTheyAreMade() throws Exception {
    for (int i = 0; i < 18; i++) {
      make(Map.of("name", "key " + i));
    }
    var statuses =
        AtOnce.times(
            4,
            () ->
                owner
                    .post(KEYS, Map.of("name", "x"))
                    .returnResult(byte[].class)
                    .getStatus()
                    .value());
    assertThat(statuses).containsExactlyInAnyOrder(201, 201, 409, 409);
  }

  @Test
  void theKeysOfOthersDoNotExist() {
    var made = make(Map.of("name", "ci"));
    var other = Caller.candidate(api);
    other.get(path(made)).expectStatus().isNotFound();
    other.post(path(made) + "/rotate").expectStatus().isNotFound();
    other.delete(path(made)).expectStatus().isNotFound();
    assertThat(body(other.get(KEYS)).get("apiKeys")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\" \"}",
        "{\"name\":\"a\",\"scopes\":[]}",
        "{\"name\":\"a\",\"scopes\":[\"admin\"]}",
        "{\"name\":\"a\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}"
      })
  void aKeyThatMakesNoSenseIsRefused(String request) {
    owner.post(KEYS, JsonMapper.shared().readTree(request)).expectStatus().isEqualTo(422);
  }

  @Test
  void whatHappensToKeysIsRemembered() {
    var made = make(Map.of("name", "ci"));
    owner.post(path(made) + "/rotate").expectStatus().isOk();
    owner.delete(path(made)).expectStatus().isNoContent();
    var entries =
        jdbc.sql("select action, audit_entry::text from audit_entry where subject = ? order by id")
            .param(owner.id())
            .query((row, number) -> row.getString(1) + " " + row.getString(2))
            .list();
    assertThat(entries).hasSize(3);
    assertThat(entries.get(0)).startsWith("api-key.created");
    assertThat(entries.get(1)).startsWith("api-key.rotated");
    assertThat(entries.get(2)).startsWith("api-key.revoked").contains("127.0.0.1");
    assertThat(entries).noneMatch(entry -> entry.contains(made.get("key").asString()));
  }

  private JsonNode make(Map<String, Object> request) {
    return body(owner.post(KEYS, request).expectStatus().isCreated());
  }

  private ResponseSpec exchange(String key) {
    return gateway.post("/internal/api-keys/exchange", Map.of("key", key));
  }

  private static UUID idOf(JsonNode made) {
    return UUID.fromString(made.at("/apiKey/id").asString());
  }

  private static String path(JsonNode made) {
    return KEYS + "/" + idOf(made);
  }

  private static JsonNode claimsOf(String token) {
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }
}
