package com.primeinterviews.platform.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * What anyone may call beside the handlers that say so by {@link Access}: sockets, for example,
 * which check tokens themselves. Patterns are those of Spring MVC's path patterns. A token that is
 * sent nevertheless must be valid.
 */
public final class PublicEndpoints {

  record Endpoint(HttpMethod method, String pattern) {}

  private final List<Endpoint> endpoints;

  private PublicEndpoints(List<Endpoint> endpoints) {
    this.endpoints = List.copyOf(endpoints);
  }

  public static PublicEndpoints none() {
    return new PublicEndpoints(List.of());
  }

  public static PublicEndpoints of(HttpMethod method, String... patterns) {
    return none().and(method, patterns);
  }

  public PublicEndpoints and(HttpMethod method, String... patterns) {
    var more = new ArrayList<>(endpoints);
    for (var pattern : patterns) {
      more.add(new Endpoint(method, pattern));
    }
    return new PublicEndpoints(more);
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }
}
