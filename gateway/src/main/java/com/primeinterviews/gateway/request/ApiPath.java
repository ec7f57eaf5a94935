package com.primeinterviews.gateway.request;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The path as routes and services read it: decoded, and without a slash at its end. Rules that look
 * at the path look at this one, so that {@code /api/%6Cogin} is no way around them.
 */
public final class ApiPath {

  private ApiPath() {}

  public static String of(ServerHttpRequest request) {
    var path = request.getURI().getPath();
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Whether the API is called, which knows tokens and limits; sockets and pages are not it. */
  public static boolean isApi(ServerHttpRequest request) {
    var path = of(request);
    return path.equals("/api") || path.startsWith("/api/");
  }
}
