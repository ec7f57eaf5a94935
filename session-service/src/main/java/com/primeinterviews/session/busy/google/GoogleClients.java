package com.primeinterviews.session.busy.google;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GoogleClients {

  @Bean
  HttpClient googleClient(GoogleSettings settings) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(settings.patience())
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  @Bean
  CircuitBreaker googleBreaker(GoogleSettings settings, MeterRegistry meters) {
    var breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.rest())
                .permittedNumberOfCallsInHalfOpenState(2)
                .ignoreException(e -> e instanceof GoogleRefusal refusal && !refusal.isOutage())
                .build());
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    return breakers.circuitBreaker("google-calendar");
  }
}
