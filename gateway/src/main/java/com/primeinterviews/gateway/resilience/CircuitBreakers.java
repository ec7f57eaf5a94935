package com.primeinterviews.gateway.resilience;

import com.primeinterviews.gateway.GatewaySettings;
import com.primeinterviews.platform.error.ProblemException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.channel.AbortedException;

/**
 * One breaker per service: a service that keeps failing gets a rest, and its callers a fast 503.
 */
@Configuration(proxyBeanMethods = false)
class CircuitBreakers {

  @Bean
  CircuitBreakerRegistry circuitBreakerRegistry(GatewaySettings settings) {
    return CircuitBreakerRegistry.of(config(settings.breaker()));
  }

  /** The library asks for one; the response timeout of the route does the limiting. */
  @Bean
  TimeLimiterRegistry timeLimiterRegistry() {
    return TimeLimiterRegistry.ofDefaults();
  }

  @Bean
  Customizer<ReactiveResilience4JCircuitBreakerFactory> breakers(GatewaySettings settings) {
    return factory ->
        factory.configureDefault(
            service ->
                new Resilience4JConfigBuilder(service)
                    .circuitBreakerConfig(config(settings.breakerOf(service)))
                    .build());
  }

  private static CircuitBreakerConfig config(GatewaySettings.Breaker settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(settings.window())
        .minimumNumberOfCalls(settings.window() / 2)
        .failureRateThreshold(settings.failurePercent())
        .waitDurationInOpenState(settings.openFor())
        .permittedNumberOfCallsInHalfOpenState(3)
        // Without it, a breaker whose trial calls hang would stay half open.
        .maxWaitDurationInHalfOpenState(settings.openFor())
        // The caller's fault: a body that is too large or does not arrive, a client that went away.
        .ignoreExceptions(ProblemException.class, AbortedException.class)
        .build();
  }
}
