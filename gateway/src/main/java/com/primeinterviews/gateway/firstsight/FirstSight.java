package com.primeinterviews.gateway.firstsight;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.primeinterviews.gateway.clients.ServiceCalls;
import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.token.Caller;
import com.primeinterviews.gateway.token.Caller.Person;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells auth-service of somebody with a token of an external issuer, before the first request goes
 * on, so that the account is there when a service needs it. Whether that succeeds or not, the
 * request goes on: every service knows the account's id from the token.
 */
@Component
@Order(50)
class FirstSight implements WebFilter {

  private static final Logger log = LoggerFactory.getLogger(FirstSight.class);
  private static final int MOST_PEOPLE = 100_000;
  private static final Duration KNOWN_FOR = Duration.ofMinutes(10);
  private static final Duration NOT_TRIED_AGAIN_FOR = Duration.ofSeconds(10);

  private final WebClient auth;
  private final AsyncCache<UUID, Boolean> told =
      Caffeine.newBuilder()
          .maximumSize(MOST_PEOPLE)
          .expireAfter(
              Expiry.<UUID, Boolean>creating(
                  (user, answered) -> answered ? KNOWN_FOR : NOT_TRIED_AGAIN_FOR))
          .buildAsync();

  FirstSight(ServiceCalls calls) {
    this.auth = calls.to(Service.AUTH);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!(Caller.of(exchange) instanceof Person person) || !person.external()) {
      return chain.filter(exchange);
    }
    var user = person.user().id();
    var authorization =
        Objects.requireNonNull(
            exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
    var answer = told.get(user, (id, executor) -> tell(id, authorization).toFuture());
    return Mono.fromFuture(answer, true).then(chain.filter(exchange));
  }

  /** Whether auth-service has said anything; no is an answer too, and the same one next time. */
  private Mono<Boolean> tell(UUID user, String authorization) {
    return auth.post()
        .uri("/internal/accounts/first-sight")
        .header(HttpHeaders.AUTHORIZATION, authorization)
        .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode()))
        .map(
            status -> {
              if (!status.is2xxSuccessful()) {
                log.warn("No account could be made for {}: {}", user, status);
              }
              return !status.is5xxServerError();
            })
        .onErrorResume(
            away -> {
              log.warn("auth-service could not be told of {}: {}", user, away.toString());
              return Mono.just(false);
            });
  }
}
