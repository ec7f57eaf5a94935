package com.primeinterviews.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;

/** Who may call with what: sign-ins that end, API keys, people of external issuers, services. */
@ServiceTest
class CallersTest {

  private static final String NOTE = "{\"text\":\"x\",\"stars\":1}";

  private final TestUser user = TestUser.candidate();
  private final Api api;
  private final KafkaTemplate<String, String> kafka;

  CallersTest(@Autowired Api api, @Autowired KafkaTemplate<String, String> kafka) {
    this.api = api;
    this.kafka = kafka;
  }

  @Test
  void somebodyOfAnExternalIssuerIsAUserLikeAnyOther() {
    var issuer = TestTokens.externalIssuer();
    api.withToken(issuer.token("user_2abc"))
        .post()
        .uri("/api/notes")
        .contentType(MediaType.APPLICATION_JSON)
        .body(NOTE)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.by")
        .isEqualTo(issuer.idOf("user_2abc").toString());
    var wouldBe = issuer.token("user_2abc", claims -> claims.claim("role", "admin"));
    assertThat(read(wouldBe, "/api/admin/notes")).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"read, 200, 403", "read write, 200, 200", "'', 200, 403", "rewrite, 200, 403"})
  void anApiKeyDoesWhatItsScopeAllows(String scope, int reading, int writing) {
    var token = TestTokens.ofApiKey(user, Ids.newId(), scope);
    assertThat(read(token, "/api/notes")).isEqualTo(reading);
    var answer =
        api.withToken(token)
            .post()
            .uri("/api/notes")
            .contentType(MediaType.APPLICATION_JSON)
            .body(NOTE)
            .exchange()
            .expectStatus()
            .isEqualTo(writing)
            .expectBody();
    if (writing == 403) {
      answer.jsonPath("$.error.details.reason").isEqualTo("READ_ONLY_KEY");
    }
  }

  @Test
  void aServiceIsNoAdmin() {
    assertThat(read(TestUser.service().token(), "/api/notes")).isEqualTo(200);
    assertThat(read(TestUser.service().token(), "/api/admin/notes")).isEqualTo(403);
  }

  @Test
  void aTokenOfAnEndedSignInIsRefusedAndThoseOfOthersAreNot() {
    var phone = Ids.newId();
    var laptop = TestTokens.ofSignIn(user, Ids.newId());
    var token = TestTokens.ofSignIn(user, phone);
    assertThat(read(token, "/api/notes")).isEqualTo(200);
    send("not even JSON", Instant.now());
    revoke("[\"%s\"]".formatted(phone), "null", Instant.now());
    awaitAnswer(token, 401);
    assertThat(read(laptop, "/api/notes")).isEqualTo(200);
  }

  @Test
  void aBlockedUserIsRefusedWithWhateverTokenUntilTheBlockIsTakenBack() {
    var external = TestTokens.externalIssuer();
    var somebody = "user_" + user.id();
    var token = external.token(somebody);
    revoke(external.idOf(somebody), "[]", "true", Instant.now());
    awaitAnswer(token, 401);
    revoke(external.idOf(somebody), "[]", "false", Instant.now());
    awaitAnswer(token, 200);
  }

  private int read(String token, String path) {
    return api.withToken(token)
        .get()
        .uri(path)
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getStatus()
        .value();
  }

  /** The topic may just have come into being, which is noticed within five seconds. */
  private void awaitAnswer(String token, int status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(read(token, "/api/notes")).isEqualTo(status));
  }

  private void revoke(String signIns, String blocked, Instant at) {
    revoke(user.id(), signIns, blocked, at);
  }

  private void revoke(UUID userId, String signIns, String blocked, Instant at) {
    send(
        """
        {"userId":"%s","signInIds":%s,"userBlocked":%s,"revokedAt":"%s","reason":"test"}
        """
            .formatted(userId, signIns, blocked, at),
        at);
  }

  private void send(String payload, Instant at) {
    var message = new ProducerRecord<>("identity.revocation.v1", user.id().toString(), payload);
    Map.of(
            "ce_id", Ids.newId().toString(),
            "ce_type", "tokens.revoked.v1",
            "ce_time", at.toString())
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    kafka.send(message).join();
  }
}
