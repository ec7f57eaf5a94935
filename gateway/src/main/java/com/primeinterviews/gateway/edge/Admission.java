package com.primeinterviews.gateway.edge;

import com.primeinterviews.platform.error.Problem;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses what no service should ever have to interpret: ambiguous paths and odd methods. */
@Component
@Order(10)
class Admission implements WebFilter {

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    if (!METHODS.contains(request.getMethod())) {
      return Mono.error(new MethodNotAllowedException(request.getMethod(), METHODS));
    }
    if (!PlainPath.isPlain(request.getURI().getRawPath())) {
      return Mono.error(Problem.malformed("The path is not valid.").asException());
    }
    return chain.filter(exchange);
  }
}
