package com.primeinterviews.gateway.firstsight;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.primeinterviews.gateway.clients.IssuedToken;
import com.primeinterviews.gateway.clients.ServiceCalls;
import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.token.Caller;
import com.primeinterviews.gateway.token.Caller.Person;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells auth-service of somebody with a token of an external issuer before a request goes on, so
 * that the account is there when a service needs it, and lets the request go on with the token of
 * our own that is answered: it names the role and the tier of the account, which the issuer does
 * not know. Whose account was disabled or erased is refused. When there is no answer the request
 * goes on with the external token, as every service knows the account's id from it.
 */
@Component
@Order(50)
class FirstSight implements WebFilter {

  private static final Logger log = LoggerFactory.getLogger(FirstSight.class);
  private static final ProblemException BLOCKED =
      Problem.of(ErrorCode.UNAUTHORIZED, "The access token has been revoked.").asException();
  private static final int MOST_PEOPLE = 100_000;

  /** A new role counts after that time. */
  private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

  private static final Duration REFUSED_FOR = Duration.ofMinutes(1);
  private static final Duration NOT_TRIED_AGAIN_FOR = Duration.ofSeconds(10);

  /** What auth-service said of somebody. */
  private sealed interface Answer {

    record StandIn(String token) implements Answer {}

    /** No account can be made. */
    record Refused() implements Answer {}

    /** The account was disabled or erased. */
    record Blocked() implements Answer {}

    record Away() implements Answer {}
  }

  private final WebClient auth;
  private final AsyncCache<UUID, Answer> told =
      Caffeine.newBuilder()
          .maximumSize(MOST_PEOPLE)
          .expireAfter(
              Expiry.<UUID, Answer>creating(
                  (user, answer) ->
                      switch (answer) {
                        case Answer.StandIn standIn -> KNOWN_FOR;
                        case Answer.Refused refused -> REFUSED_FOR;
                        case Answer.Blocked blocked -> NOT_TRIED_AGAIN_FOR;
                        case Answer.Away away -> NOT_TRIED_AGAIN_FOR;
                      }))
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
    return Mono.fromFuture(answer, true)
        .flatMap(
            said ->
                switch (said) {
                  case Answer.StandIn(String token) -> chain.filter(with(token, exchange));
                  case Answer.Refused refused -> chain.filter(exchange);
                  case Answer.Away away -> chain.filter(exchange);
                  case Answer.Blocked blocked -> Mono.error(BLOCKED);
                });
  }

  private static ServerWebExchange with(String token, ServerWebExchange exchange) {
    return exchange
        .mutate()
        .request(request -> request.headers(headers -> headers.setBearerAuth(token)))
        .build();
  }

  private Mono<Answer> tell(UUID user, String authorization) {
    return auth.post()
        .uri("/internal/accounts/first-sight")
        .header(HttpHeaders.AUTHORIZATION, authorization)
        .exchangeToMono(answer -> read(user, answer))
        .onErrorResume(
            away -> {
              log.warn("auth-service could not be told of {}: {}", user, away.toString());
              return Mono.just(new Answer.Away());
            });
  }

  private static Mono<Answer> read(UUID user, ClientResponse answer) {
    var status = answer.statusCode();
    if (status.is2xxSuccessful()) {
      return answer.bodyToMono(IssuedToken.class).map(issued -> new Answer.StandIn(issued.token()));
    }
    if (status.value() == HttpStatus.UNAUTHORIZED.value()) {
      return answer.releaseBody().thenReturn(new Answer.Blocked());
    }
    log.warn("No account could be made for {}: {}", user, status);
    return answer
        .releaseBody()
        .thenReturn(status.is5xxServerError() ? new Answer.Away() : new Answer.Refused());
  }
}
