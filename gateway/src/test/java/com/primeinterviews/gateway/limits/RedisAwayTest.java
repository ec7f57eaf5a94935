package com.primeinterviews.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.RedisServers;
import com.primeinterviews.gateway.testing.Tokens;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
@DirtiesContext
@TestPropertySource(
    properties = {"prime.gateway.limits.scale=0.1", "prime.gateway.redis.patience=50ms"})
class RedisAwayTest {

  private static final RedisServers.Server REDIS = new RedisServers.Server();

  @Autowired Client client;
  @Autowired MeterRegistry meters;

  @DynamicPropertySource
  static void ownRedis(DynamicPropertyRegistry registry) {
    registry.add("prime.gateway.redis.url", REDIS::url);
  }

  @AfterAll
  static void stop() {
    REDIS.stop();
  }

  @Test
  void limitsHoldWhileRedisIsAwayOrStuckAndAreSharedAgainAfterwards() {
    theGatewayMayStartWithoutIt();
    REDIS.start();
    awaitSharedCounting();
    aStoppedRedisIsDoneWithout();
    REDIS.start();
    awaitSharedCounting();
    aStuckRedisIsNotWaitedFor();
    awaitSharedCounting();
  }

  private void theGatewayMayStartWithoutIt() {
    expectTenOf(Tokens.of(UUID.randomUUID(), "free"));
  }

  private void aStoppedRedisIsDoneWithout() {
    REDIS.stop();
    expectTenOf(Tokens.of(UUID.randomUUID(), "free"));
  }

  private void aStuckRedisIsNotWaitedFor() {
    try (var other = RedisClient.create(REDIS.url())) {
      other.connect().sync().clientPause(3_000);
    }
    long start = System.nanoTime();
    expectTenOf(Tokens.of(UUID.randomUUID(), "free"));
    // At most five wait their 50 ms each before Redis is left alone.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
  }

  private void expectTenOf(String token) {
    for (int i = 9; i >= 0; i--) {
      get(token)
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueMatches("RateLimit", "\"general\";r=" + i + ";.*");
    }
    get(token).expectStatus().isEqualTo(429).expectHeader().exists("Retry-After");
  }

  private void awaitSharedCounting() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              double before = countedHere();
              get(Tokens.of(UUID.randomUUID(), "free")).expectStatus().isOk();
              get(Tokens.of(UUID.randomUUID(), "free")).expectStatus().isOk();
              assertThat(countedHere()).isEqualTo(before);
            });
  }

  private double countedHere() {
    return meters.counter("prime.gateway.limits.local").count();
  }

  private ResponseSpec get(String token) {
    return client
        .http()
        .get()
        .uri("/api/sessions/redis-away")
        .header("Authorization", "Bearer " + token)
        .exchange();
  }
}
