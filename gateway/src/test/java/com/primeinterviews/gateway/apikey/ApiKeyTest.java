package com.primeinterviews.gateway.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.RedisServers;
import com.primeinterviews.gateway.testing.Tokens;
import com.primeinterviews.gateway.testing.Upstreams;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class ApiKeyTest {

  private static final KeyIssuer ISSUER = new KeyIssuer();

  @Autowired Client client;

  @Test
  void aServiceSeesATokenOfTheOwnerAndNeverTheKey() {
    var user = UUID.randomUUID();
    var key = ISSUER.keyOf(user, UUID.randomUUID(), 300);

    get("/api/sessions/by-key", key).expectStatus().isOk();

    assertThat(Upstreams.arrivedAt("/api/sessions/by-key"))
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.header("X-API-Key")).isNull();
              assertThat(seen.header("Authorization")).startsWith("Bearer ey");
              assertThat(seen.headers().toString()).doesNotContain(key);
            });
  }

  @Test
  void manyRequestsWithANewKeyMakeOneExchange() {
    var key = ISSUER.keyOf(UUID.randomUUID(), UUID.randomUUID(), 300);

    IntStream.range(0, 20)
        .parallel()
        .forEach(i -> get("/api/sessions/at-once", key).expectStatus().isOk());
    get("/api/sessions/later", key).expectStatus().isOk();

    assertThat(ISSUER.exchangesOf(key)).hasSize(1);
  }

  @Test
  void aTokenIsExchangedAnewBeforeItExpires() {
    var key = ISSUER.keyOf(UUID.randomUUID(), UUID.randomUUID(), 2);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              get("/api/sessions/short", key).expectStatus().isOk();
              assertThat(ISSUER.exchangesOf(key)).hasSizeGreaterThan(1);
            });
  }

  @Test
  void aKeyThatOpensNothingIsRefusedAndNotAskedAboutAgainForAWhile() {
    var key = KeyIssuer.newKey();

    for (int i = 0; i < 3; i++) {
      get("/api/sessions/bad-key", key)
          .expectStatus()
          .isUnauthorized()
          .expectBody()
          .jsonPath("$.error.code")
          .isEqualTo("UNAUTHORIZED");
    }

    assertThat(ISSUER.exchangesOf(key)).hasSize(1);
    assertThat(Upstreams.arrivedAt("/api/sessions/bad-key")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "pi_live_short", "pi_live_\"},{", "sk_live_0123456789"})
  void whatCannotBeAKeyIsNotAskedAbout(String key) {
    int before = Upstreams.arrivedAt(KeyIssuer.EXCHANGE).size();

    get("/api/sessions/no-key", key).expectStatus().isUnauthorized();

    assertThat(Upstreams.arrivedAt(KeyIssuer.EXCHANGE)).hasSize(before);
  }

  @Test
  void aKeyAndATokenTogetherAreRefused() {
    var key = ISSUER.keyOf(UUID.randomUUID(), UUID.randomUUID(), 300);

    client
        .http()
        .get()
        .uri("/api/sessions/both")
        .header("X-API-Key", key)
        .header("Authorization", "Bearer " + Tokens.valid())
        .exchange()
        .expectStatus()
        .isBadRequest();
    client
        .http()
        .get()
        .uri("/api/sessions/both")
        .header("X-API-Key", key, key)
        .exchange()
        .expectStatus()
        .isBadRequest();

    assertThat(Upstreams.arrivedAt("/api/sessions/both")).isEmpty();
  }

  @Test
  void whileKeysCannotBeCheckedNobodyIsToldThatTheirsIsBad() {
    var key = ISSUER.keyOf(UUID.randomUUID(), UUID.randomUUID(), 300);

    ISSUER.whileAway(
        () ->
            get("/api/sessions/away", key)
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After"));

    // The failure is forgotten a moment after it has been told.
    await().untilAsserted(() -> get("/api/sessions/away", key).expectStatus().isOk());
  }

  @Test
  void aServiceTokenThatIsRefusedIsReplaced() {
    get("/api/sessions/own", ISSUER.keyOf(UUID.randomUUID(), UUID.randomUUID(), 300))
        .expectStatus()
        .isOk();
    ISSUER.forgetServiceTokens();

    get("/api/sessions/own", ISSUER.keyOf(UUID.randomUUID(), UUID.randomUUID(), 300))
        .expectStatus()
        .isOk();
  }

  @Test
  void aRevokedKeyIsRefusedAtOnceThoughItsTokenIsRemembered() {
    var id = UUID.randomUUID();
    var key = ISSUER.keyOf(UUID.randomUUID(), id, 300);
    get("/api/sessions/revoked", key).expectStatus().isOk();

    try (var redis = RedisClient.create(RedisServers.url())) {
      redis.connect().sync().set("prime:revoked:sid:" + id, "1");
    }

    get("/api/sessions/revoked", key).expectStatus().isUnauthorized();
  }

  @Test
  void aKeyOnASocketGoesNowhere() {
    get("/socket.io/?key-on-socket", KeyIssuer.newKey()).expectStatus().isOk();

    assertThat(Upstreams.arrivedAt("/socket.io/"))
        .allSatisfy(seen -> assertThat(seen.header("X-API-Key")).isNull());
  }

  private ResponseSpec get(String path, String key) {
    return client.http().get().uri(path).header("X-API-Key", key).exchange();
  }
}
