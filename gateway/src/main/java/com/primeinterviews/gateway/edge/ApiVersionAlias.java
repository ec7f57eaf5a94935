package com.primeinterviews.gateway.edge;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** {@code /api/v1/...} is the same as {@code /api/...}; services know only the latter. */
@Component
@Order(20)
class ApiVersionAlias implements WebFilter {

  private static final String ALIAS = "/api/v1/";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var path = exchange.getRequest().getPath().value();
    if (!path.startsWith(ALIAS)) {
      return chain.filter(exchange);
    }
    var rest = path.substring(ALIAS.length());
    return chain.filter(exchange.mutate().request(request -> request.path("/api/" + rest)).build());
  }
}
