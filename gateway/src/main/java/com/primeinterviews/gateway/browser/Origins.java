package com.primeinterviews.gateway.browser;

import com.primeinterviews.gateway.GatewaySettings;
import com.primeinterviews.platform.error.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;

/** Which front ends may call from a browser, over HTTP and over WebSocket. */
@Configuration(proxyBeanMethods = false)
class Origins {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 10)
  CorsWebFilter corsWebFilter(GatewaySettings settings) {
    var cors = configuration(settings);
    return new CorsWebFilter(exchange -> cors, new RefusingWithBody());
  }

  private static CorsConfiguration configuration(GatewaySettings settings) {
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(
        Stream.concat(
                Stream.of(settings.publicUrl().toString()),
                settings.cors().allowedOrigins().stream())
            .toList());
    cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    cors.setAllowedHeaders(
        List.of(
            "Authorization",
            "X-API-Key",
            "X-CSRF-Token",
            "X-Request-Id",
            "Accept",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "Range"));
    cors.setExposedHeaders(
        List.of(
            "Content-Disposition",
            "ETag",
            "Idempotent-Replayed",
            "Link",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "X-Request-Id"));
    // The refresh token may be a cookie.
    cors.setAllowCredentials(true);
    cors.setMaxAge(settings.cors().maxAge());
    return cors;
  }

  /** The library would answer with an empty 403. */
  private static final class RefusingWithBody extends DefaultCorsProcessor {

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
      throw Problem.forbidden("Calls from this origin are not allowed.").asException();
    }
  }
}
