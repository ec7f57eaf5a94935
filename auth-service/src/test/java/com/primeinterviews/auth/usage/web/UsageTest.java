package com.primeinterviews.auth.usage.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.Caller;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

@ServiceTest
class UsageTest {

  private static final String USAGE = "/api/usage";

  private final Api api;
  private final StringRedisTemplate redis;
  private final LocalDate today;
  private Caller user;

  UsageTest(@Autowired Api api, @Autowired StringRedisTemplate redis, @Autowired Clock clock) {
    this.api = api;
    this.redis = redis;
    this.today = LocalDate.now(clock);
  }

  @BeforeEach
  void register() {
    user = Caller.candidate(api);
  }

  @Test
  void whatTheGatewayCountedIsToldPerDayAndBucket() {
    count(today, "general", 7);
    count(today, "search", 3);
    count(today.minusDays(29), "general", 1);
    count(today.minusDays(30), "general", 5);
    var usage = body(user.get(USAGE).expectStatus().isOk());
    assertThat(usage.get("tier").asString()).isEqualTo("free");
    assertThat(usage.at("/limits/general").asInt()).isEqualTo(100);
    assertThat(usage.get("windowSeconds").asInt()).isEqualTo(60);
    assertThat(usage.get("days")).hasSize(30);
    assertThat(usage.at("/days/0"))
        .hasToString(
            "{\"date\":\"%s\",\"total\":10,\"buckets\":{\"general\":7,\"search\":3}}"
                .formatted(today));
    assertThat(usage.at("/days/1/total").asInt()).isZero();
    assertThat(usage.at("/days/29/total").asInt()).isEqualTo(1);
  }

  @Test
  void whoHasNotCalledThroughTheGatewayHasUsedNothing() {
    var usage = body(user.get(USAGE).expectStatus().isOk());
    assertThat(usage.get("days")).hasSize(30).allMatch(day -> day.get("total").asInt() == 0);
  }

  @Test
  void anOutageIsNotToldAsNoUse() {
    // Not a hash: Redis refuses to read it, as it would while it is loading or full.
    redis.opsForValue().set("prime:usage:" + user.id() + ":" + today, "broken");
    var refusal = body(user.get(USAGE).expectStatus().isEqualTo(503));
    assertThat(refusal.at("/error/code").asString()).isEqualTo("SERVICE_UNAVAILABLE");
  }

  @Test
  void itTakesAToken() {
    api.anonymous().get().uri(USAGE).exchange().expectStatus().isUnauthorized();
  }

  private void count(LocalDate day, String bucket, int calls) {
    redis.opsForHash().increment("prime:usage:" + user.id() + ":" + day, bucket, calls);
  }
}
