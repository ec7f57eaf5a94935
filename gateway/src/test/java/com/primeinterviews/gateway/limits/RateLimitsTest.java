package com.primeinterviews.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.RedisServers;
import com.primeinterviews.gateway.testing.Tokens;
import com.primeinterviews.gateway.testing.Upstreams;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
@TestPropertySource(
    properties = {
      "prime.gateway.limits.scale=0.1",
      "prime.gateway.limits.email=20",
      "prime.gateway.limits.upload=10",
      "prime.gateway.limits.login=40",
      "prime.gateway.trusted-proxies=127.0.0.0/8"
    })
class RateLimitsTest {

  private static RedisClient redisClient;
  private static StatefulRedisConnection<String, String> redis;

  @Autowired Client client;

  @BeforeAll
  static void connect() {
    redisClient = RedisClient.create(RedisServers.url());
    redis = redisClient.connect();
  }

  @AfterAll
  static void disconnect() {
    redisClient.shutdown();
  }

  @Test
  void everyAnswerSaysHowTheCallerStands() {
    var token = Tokens.of(UUID.randomUUID(), "free");

    get("/api/sessions", token)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("RateLimit-Policy", "\"general\";q=10;w=60")
        .expectHeader()
        .valueMatches("RateLimit", "\"general\";r=9;t=(59|60)");
    get("/api/v1/no-such-path", token)
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .valueMatches("RateLimit", "\"general\";r=8;t=\\d+");
  }

  @Test
  void whoHasUsedUpTheWindowIsToldWhenToComeBack() {
    var token = Tokens.of(UUID.randomUUID(), "free");
    for (int i = 0; i < 10; i++) {
      get("/api/sessions", token).expectStatus().isOk();
    }
    int before = Upstreams.arrivedAt("/api/sessions").size();

    get("/api/sessions", token)
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .value("Retry-After", seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60))
        .expectHeader()
        .valueMatches("RateLimit", "\"general\";r=0;t=\\d+")
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("RATE_LIMITED")
        .jsonPath("$.error.details.bucket")
        .isEqualTo("general");

    assertThat(Upstreams.arrivedAt("/api/sessions")).hasSize(before);
  }

  @ParameterizedTest
  @CsvSource({"free,10", "pro,30", "enterprise,100", "unheard-of,10"})
  void higherTiersMayCallMore(String tier, int quota) {
    get("/api/sessions", Tokens.of(UUID.randomUUID(), tier))
        .expectHeader()
        .valueEquals("RateLimit-Policy", "\"general\";q=" + quota + ";w=60");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/mentors, search",
    "GET, /api/mentors/, search",
    "GET, /api/v1/skills?prefix=ja, search",
    "GET, /api/jobs?search=java, search",
    "GET, /api/mentors/1, general",
    "POST, /api/mentors, general",
    "POST, /api/send-email, email",
    "GET, /api/send-email, general",
    "POST, /api/imports/jobs, upload",
    "GET, /api/imports, general",
    "POST, /api/auth/login, login",
    "POST, /api/auth/%6Cogin, login",
    "POST, /api/auth/register, login",
    "POST, /api/auth/refresh, login",
    "POST, /api/auth/password/forgot, login",
    "GET, /api/auth/profile, general"
  })
  void theRouteDecidesWhatIsCountedTogether(HttpMethod method, String path, String bucket) {
    client
        .http()
        .method(method)
        .uri(java.net.URI.create("http://127.0.0.1:" + client.port() + path))
        .header("X-Forwarded-For", someAddress())
        .exchange()
        .expectHeader()
        .valueMatches("RateLimit-Policy", "\"" + bucket + "\";.*");
  }

  @Test
  void strangersAreCountedByAddress() {
    var address = someAddress();
    for (int i = 0; i < 10; i++) {
      getFrom(address, "/api/sessions").expectStatus().isOk();
    }

    getFrom(address, "/api/sessions").expectStatus().isEqualTo(429);
    getFrom(someAddress(), "/api/sessions").expectStatus().isOk();
  }

  @Test
  void signingInIsCountedByAddressWhoeverCalls() {
    var address = someAddress();
    for (int i = 0; i < 4; i++) {
      changePassword(address).expectStatus().isOk();
    }

    changePassword(address).expectStatus().isEqualTo(429);
  }

  @Test
  void guessingTokensHasALimitAndNeverCostsTheUserNamed() {
    var address = someAddress();
    for (int i = 0; i < 10; i++) {
      getFrom(address, "/api/sessions", "guess-" + i).expectStatus().isUnauthorized();
    }

    getFrom(address, "/api/sessions", "guess").expectStatus().isEqualTo(429);
  }

  @Test
  void aTokenOfAnEndedSignInIsRefusedAtOnce() {
    var user = UUID.randomUUID();
    var stolen =
        Tokens.with(claims -> claims.subject(user.toString()).claim("sid", "ended-" + user));
    var current =
        Tokens.with(claims -> claims.subject(user.toString()).claim("sid", "kept-" + user));
    get("/api/sessions", stolen).expectStatus().isOk();

    redis.sync().set("prime:revoked:sid:ended-" + user, "1");

    for (int i = 0; i < 5; i++) {
      getFrom(someAddress(), "/api/sessions", stolen).expectStatus().isUnauthorized();
    }
    get("/api/sessions", current)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueMatches("RateLimit", "\"general\";r=8;.*");
  }

  @Test
  void aBlockedUserIsRefusedUntilAcceptedAgain() {
    var user = UUID.randomUUID();
    var token = Tokens.of(user, "free");
    redis.sync().set("prime:blocked:user:" + user, "1");

    get("/api/sessions", token)
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .exists("RateLimit")
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("UNAUTHORIZED");

    redis.sync().del("prime:blocked:user:" + user);
    get("/api/sessions", token).expectStatus().isOk();
  }

  @Test
  void theUseOfTheDayIsRecordedByBucket() {
    var user = UUID.randomUUID();
    var token = Tokens.of(user, "free");
    for (int i = 0; i < 12; i++) {
      get("/api/sessions", token);
    }
    get("/api/mentors", token);

    var usage = "prime:usage:" + user + ":" + LocalDate.now(Clock.systemUTC());
    assertThat(redis.sync().hgetall(usage)).isEqualTo(Map.of("general", "10", "search", "1"));
    assertThat(redis.sync().ttl(usage)).isBetween(34 * 86_400L, 35 * 86_400L);
  }

  @Test
  void limitsAreToldByTheGatewayAlone() {
    Upstreams.of(Service.SESSION)
        .answering(
            "/api/sessions/boast",
            (request, response) -> response.header("RateLimit", "\"mine\";r=1").send());

    getFrom(someAddress(), "/api/sessions/boast")
        .expectHeader()
        .valueMatches("RateLimit", "\"general\".*");
  }

  private ResponseSpec changePassword(String address) {
    return client
        .http()
        .post()
        .uri("/api/auth/password/change")
        .header("X-Forwarded-For", address)
        .header("Authorization", "Bearer " + Tokens.of(UUID.randomUUID(), "enterprise"))
        .exchange();
  }

  private ResponseSpec get(String path, String token) {
    return getFrom(someAddress(), path, token);
  }

  private ResponseSpec getFrom(String address, String path, String token) {
    return client
        .http()
        .get()
        .uri(path)
        .header("X-Forwarded-For", address)
        .header("Authorization", "Bearer " + token)
        .exchange();
  }

  private ResponseSpec getFrom(String address, String path) {
    return client.http().get().uri(path).header("X-Forwarded-For", address).exchange();
  }

  /** In the network for documentation, so big that none is met twice. */
  private static String someAddress() {
    return "2001:db8:"
        + Long.toHexString(System.nanoTime() & 0xffff)
        + ":"
        + Long.toHexString(UUID.randomUUID().getMostSignificantBits() & 0xffff)
        + "::1";
  }
}
