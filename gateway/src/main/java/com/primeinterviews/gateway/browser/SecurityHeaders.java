package com.primeinterviews.gateway.browser;

import com.primeinterviews.gateway.GatewaySettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Headers that keep browsers from doing more with an answer than it is meant for. A service that
 * serves a page may state its own content policy and caching; the rest is not up to it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class SecurityHeaders implements WebFilter {

  private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

  private final boolean https;

  SecurityHeaders(GatewaySettings settings) {
    this.https = "https".equals(settings.publicUrl().getScheme());
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var response = exchange.getResponse();
    response.beforeCommit(
        () -> {
          addTo(response.getHeaders());
          return Mono.empty();
        });
    return chain.filter(exchange);
  }

  private void addTo(HttpHeaders headers) {
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Frame-Options", "DENY");
    setIfAbsent(headers, CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
    // What carries a version may be kept and asked about again, anything else is for now only.
    setIfAbsent(
        headers,
        HttpHeaders.CACHE_CONTROL,
        headers.containsHeader(HttpHeaders.ETAG) ? "private, no-cache" : "no-store");
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  private static void setIfAbsent(HttpHeaders headers, String name, String value) {
    if (!headers.containsHeader(name)) {
      headers.set(name, value);
    }
  }
}
