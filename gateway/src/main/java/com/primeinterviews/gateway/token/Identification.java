package com.primeinterviews.gateway.token;

import com.primeinterviews.gateway.request.ApiPath;
import com.primeinterviews.gateway.request.RequestTrail;
import com.primeinterviews.gateway.token.Caller.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds out who calls the API. Bad credentials are turned away only after they have been counted,
 * so that guessing has a limit too; no service is touched before.
 */
@Component
@Order(30)
class Identification implements WebFilter {

  private final TokenCheck tokens;

  Identification(TokenCheck tokens) {
    this.tokens = tokens;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!ApiPath.isApi(exchange.getRequest())) {
      return chain.filter(exchange);
    }
    var caller = tokens.callerOf(exchange.getRequest());
    exchange.getAttributes().put(Caller.class.getName(), caller);
    if (caller instanceof Person person) {
      RequestTrail.of(exchange).calledBy(person.user().id());
    }
    return chain.filter(exchange);
  }
}
