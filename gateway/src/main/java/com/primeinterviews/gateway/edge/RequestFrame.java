package com.primeinterviews.gateway.edge;

import com.primeinterviews.gateway.error.ErrorAnswers;
import com.primeinterviews.gateway.request.RequestLog;
import com.primeinterviews.gateway.request.RequestTrail;
import com.primeinterviews.platform.request.RequestId;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Stands around every request: gives it its id, turns whatever fails inside into the error body,
 * and writes the access line once the answer is out.
 */
@Component
class RequestFrame implements WebFilter, Ordered {

  private final ErrorAnswers errors;
  private final RequestLog log;

  RequestFrame(ErrorAnswers errors, RequestLog log) {
    this.errors = errors;
    this.log = log;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var id = RequestTrail.of(exchange).requestId();
    var response = exchange.getResponse();
    // Last of all, so that it replaces what a service may have answered with.
    response.beforeCommit(
        () -> {
          response.getHeaders().set(RequestId.HEADER, id);
          return Mono.empty();
        });
    return chain
        .filter(exchange)
        .onErrorResume(failure -> errors.handle(exchange, failure))
        .doFinally(end -> log.answered(exchange, end));
  }
}
