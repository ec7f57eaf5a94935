package com.primeinterviews.gateway.apikey;

import com.primeinterviews.gateway.clients.IssuedToken;
import com.primeinterviews.gateway.clients.ServiceCalls;
import com.primeinterviews.gateway.routing.Service;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Asks auth-service what a key is good for. */
@Component
class KeyExchange {

  private final WebClient auth;
  private final GatewayToken own;
  private final CircuitBreaker breaker;

  KeyExchange(ServiceCalls calls, GatewayToken own, CircuitBreakerRegistry breakers) {
    this.auth = calls.to(Service.AUTH);
    this.own = own;
    this.breaker = breakers.circuitBreaker("api-key-exchange");
  }

  /** Empty for a key that opens nothing; an error when that cannot be found out now. */
  Mono<IssuedToken> tokenFor(String key) {
    return own.current()
        .flatMap(token -> ask(token, key))
        .retryWhen(Retry.max(1).filter(WebClientResponseException.Unauthorized.class::isInstance))
        .transformDeferred(CircuitBreakerOperator.of(breaker));
  }

  private Mono<IssuedToken> ask(String token, String key) {
    return auth.post()
        .uri("/internal/api-keys/exchange")
        .headers(headers -> headers.setBearerAuth(token))
        .bodyValue(Map.of("key", key))
        .exchangeToMono(answer -> read(answer, token));
  }

  private Mono<IssuedToken> read(ClientResponse answer, String token) {
    HttpStatusCode status = answer.statusCode();
    if (status.is2xxSuccessful()) {
      return answer.bodyToMono(IssuedToken.class);
    }
    if (status.value() == 404) {
      return answer.releaseBody().then(Mono.empty());
    }
    if (status.value() == 401) {
      own.drop(token);
    }
    return answer.createError();
  }
}
