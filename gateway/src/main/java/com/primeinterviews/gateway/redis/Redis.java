package com.primeinterviews.gateway.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks Redis with little patience: no answer in time is a failure, several failures in a row give
 * it a pause in which nobody waits for it, and after that a few requests try again.
 */
@Component
public class Redis {

  private static final Logger log = LoggerFactory.getLogger(Redis.class);

  private final RedisConnection connection;
  private final Duration patience;
  private final CircuitBreaker breaker;

  Redis(RedisConnection connection, RedisSettings settings, CircuitBreakerRegistry breakers) {
    this.connection = connection;
    this.patience = settings.patience();
    this.breaker =
        breakers.circuitBreaker(
            "redis",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(2)
                .maxWaitDurationInHalfOpenState(settings.pause())
                .build());
    breaker.getEventPublisher().onStateTransition(Redis::tell);
  }

  /** Runs a script; every way in which Redis can be away is an error of the answer. */
  public Mono<List<Long>> run(RedisScript script, String[] keys, String[] arguments) {
    return script
        .run(connection, keys, arguments)
        .timeout(patience)
        .transformDeferred(CircuitBreakerOperator.of(breaker));
  }

  private static void tell(CircuitBreakerOnStateTransitionEvent event) {
    var to = event.getStateTransition().getToState();
    var from = event.getStateTransition().getFromState();
    if (from == State.CLOSED && to == State.OPEN) {
      log.warn("Redis does not answer: limits are counted by each gateway alone");
    } else if (to == State.CLOSED) {
      log.info("Redis answers again");
    }
  }
}
