package com.primeinterviews.gateway.token;

import com.primeinterviews.gateway.apikey.ApiKeys;
import com.primeinterviews.gateway.request.ApiPath;
import com.primeinterviews.gateway.request.RequestLog;
import com.primeinterviews.gateway.request.RequestTrail;
import com.primeinterviews.gateway.token.Caller.Person;
import com.primeinterviews.gateway.token.Caller.Refused;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds out who calls the API, by token or by API key; services see tokens only. Bad credentials
 * are turned away only after they have been counted, so that guessing has a limit too; no service
 * is touched before.
 */
@Component
@Order(30)
class Identification implements WebFilter {

  private static final String API_KEY = "X-API-Key";
  private static final Duration EXCHANGE_RETRY = Duration.ofSeconds(2);

  private static final Refused BOTH =
      new Refused(
          Problem.malformed("Send either one X-API-Key or one Authorization header.")
              .asException());
  private static final Refused BAD_KEY =
      new Refused(
          Problem.of(ErrorCode.UNAUTHORIZED, "The API key is not valid or has expired.")
              .asException());
  private static final Refused NO_EXCHANGE =
      new Refused(
          Problem.unavailable("API keys cannot be checked right now.", EXCHANGE_RETRY)
              .asException());

  private final TokenCheck tokens;
  private final ApiKeys keys;
  private final RequestLog log;

  Identification(TokenCheck tokens, ApiKeys keys, RequestLog log) {
    this.tokens = tokens;
    this.keys = keys;
    this.log = log;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    if (!ApiPath.isApi(request)) {
      // What is no token of ours may be a ticket, which only the owner of the socket can judge.
      if (request.getHeaders().containsHeader(HttpHeaders.UPGRADE)
          && tokens.callerOf(request) instanceof Person person) {
        know(person, exchange);
      }
      return chain.filter(exchange);
    }
    var sentKeys = request.getHeaders().getOrEmpty(API_KEY);
    if (sentKeys.isEmpty()) {
      return as(tokens.callerOf(request), exchange, chain);
    }
    return sentKeys.size() > 1 || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
        ? as(BOTH, exchange, chain)
        : withKey(sentKeys.getFirst().strip(), exchange, chain);
  }

  private Mono<Void> withKey(String key, ServerWebExchange exchange, WebFilterChain chain) {
    Mono<Step> good =
        keys.tokenFor(key)
            .map(token -> withToken(token, exchange))
            .map(known -> new Step(tokens.callerOf(known.getRequest()), known));
    return good.defaultIfEmpty(new Step(BAD_KEY, exchange))
        .onErrorResume(
            failure -> {
              log.unreachable(exchange, () -> "API key could not be exchanged: " + failure);
              return Mono.just(new Step(NO_EXCHANGE, exchange));
            })
        .flatMap(step -> as(step.caller(), step.exchange(), chain));
  }

  private record Step(Caller caller, ServerWebExchange exchange) {}

  private static ServerWebExchange withToken(String token, ServerWebExchange exchange) {
    return exchange
        .mutate()
        .request(request -> request.headers(headers -> headers.setBearerAuth(token)))
        .build();
  }

  private static Mono<Void> as(Caller caller, ServerWebExchange exchange, WebFilterChain chain) {
    know(caller, exchange);
    return chain.filter(exchange);
  }

  private static void know(Caller caller, ServerWebExchange exchange) {
    exchange.getAttributes().put(Caller.class.getName(), caller);
    if (caller instanceof Person person) {
      RequestTrail.of(exchange).calledBy(person.user().id());
    }
  }
}
