package com.primeinterviews.gateway.routing;

import com.primeinterviews.gateway.origin.RequestOrigins;
import com.primeinterviews.gateway.request.RequestTrail;
import com.primeinterviews.platform.request.RequestId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service gets to see of the request's headers. Who is calling is told by the token alone,
 * where from by the gateway alone: anything a client sends that looks like either is dropped.
 */
@Component
class ServiceHeaders implements HttpHeadersFilter, Ordered {

  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
  private static final String FORWARDED_HOST = "X-Forwarded-Host";

  private static final Set<String> DROPPED =
      Set.of(
          "forwarded",
          "x-real-ip",
          "x-client-ip",
          "true-client-ip",
          "x-original-url",
          "x-rewrite-url",
          "x-http-method",
          "x-http-method-override",
          "x-method-override",
          // Exchanged here for a token, never seen by a service.
          "x-api-key");
  private static final Set<String> DROPPED_PREFIXES =
      Set.of("x-user-", "x-forwarded-", "x-auth-", "x-remote-");

  private final RequestOrigins origins;

  ServiceHeaders(RequestOrigins origins) {
    this.origins = origins;
  }

  /** After the filters of the gateway library, which drop X-Forwarded headers altogether. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    var passed = new HttpHeaders();
    input.forEach(
        (name, values) -> {
          if (!isDropped(name)) {
            passed.addAll(name, values);
          }
        });
    passed.set(RequestId.HEADER, RequestTrail.of(exchange).requestId());
    tellOrigin(passed, exchange);
    return passed;
  }

  private static boolean isDropped(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    // Some frameworks read X_User_Id as X-User-Id.
    return lower.indexOf('_') >= 0
        || DROPPED.contains(lower)
        || DROPPED_PREFIXES.stream().anyMatch(lower::startsWith);
  }

  /** One address, the client's, so that no service has to know which proxies stand before us. */
  private void tellOrigin(HttpHeaders passed, ServerWebExchange exchange) {
    var request = exchange.getRequest();
    var sent = request.getHeaders();
    var origin = origins.of(request);
    passed.set(RequestOrigins.FORWARDED_FOR, origin.text());
    var scheme = String.valueOf(request.getURI().getScheme());
    var host = orElse(sent.getFirst(HttpHeaders.HOST), "");
    passed.set(
        FORWARDED_PROTO,
        origin.forwarded() ? orElse(sent.getFirst(FORWARDED_PROTO), scheme) : scheme);
    passed.set(
        FORWARDED_HOST, origin.forwarded() ? orElse(sent.getFirst(FORWARDED_HOST), host) : host);
  }

  private static String orElse(@Nullable String value, String other) {
    return value == null ? other : value;
  }
}
