package com.primeinterviews.gateway.routing;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which headers of a service's answer reach the client: origins and limits are decided at the
 * gateway only.
 */
@Component
class AnswerHeaders implements HttpHeadersFilter {

  private static final Set<String> DROPPED =
      Set.of("server", "x-powered-by", "ratelimit", "ratelimit-policy");

  @Override
  public boolean supports(Type type) {
    return type == Type.RESPONSE;
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    var passed = new HttpHeaders();
    input.forEach(
        (name, values) -> {
          var lower = name.toLowerCase(Locale.ROOT);
          if (!DROPPED.contains(lower) && !lower.startsWith("access-control-")) {
            passed.addAll(name, values);
          }
        });
    return passed;
  }
}
