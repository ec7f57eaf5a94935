package com.primeinterviews.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.gateway.testing.RedisServers;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

class SeveralGatewaysTest {

  private static final int QUOTA = 100;

  private final ApplicationContextRunner gateway =
      new ApplicationContextRunner()
          .withUserConfiguration(Counting.class)
          .withPropertyValues(
              "prime.gateway.redis.url=" + RedisServers.url(),
              "prime.gateway.redis.patience=10s",
              "prime.gateway.limits.window=2s");

  @Test
  void togetherTheyLetInNotOneMoreThanTheLimitAndAfterTheWindowAgain() {
    gateway.run(
        one ->
            gateway.run(
                other -> {
                  var visit = new Visit(Bucket.GENERAL, UUID.randomUUID().toString(), QUOTA, null);
                  var counts = one.getBean(SharedCounts.class);
                  connected(counts);
                  connected(other.getBean(SharedCounts.class));

                  var letIn =
                      Flux.merge(
                              many(counts, visit), many(other.getBean(SharedCounts.class), visit))
                          .filter(standing -> !standing.isOver(QUOTA))
                          .count()
                          .block();

                  assertThat(letIn).isEqualTo(QUOTA);
                  var later =
                      Mono.delay(Duration.ofMillis(2_100)).then(counts.count(visit)).block();
                  assertThat(later.used()).isEqualTo(1);
                }));
  }

  private static Flux<Standing> many(SharedCounts counts, Visit visit) {
    return Flux.range(0, 3 * QUOTA).flatMap(i -> counts.count(visit), 64);
  }

  private static void connected(SharedCounts counts) {
    var somebody = new Visit(Bucket.GENERAL, UUID.randomUUID().toString(), QUOTA, null);
    counts.count(somebody).retryWhen(Retry.fixedDelay(100, Duration.ofMillis(100))).block();
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan("com.primeinterviews.gateway.redis")
  @ConfigurationPropertiesScan("com.primeinterviews.gateway.redis")
  @EnableConfigurationProperties(LimitSettings.class)
  @Import(SharedCounts.class)
  static class Counting {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    CircuitBreakerRegistry breakers() {
      return CircuitBreakerRegistry.ofDefaults();
    }
  }
}
