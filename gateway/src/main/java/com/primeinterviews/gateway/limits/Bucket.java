package com.primeinterviews.gateway.limits;

import com.primeinterviews.gateway.request.ApiPath;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What is counted together. Every request of the API is in exactly one of them. */
enum Bucket {
  GENERAL,
  SEARCH,
  EMAIL,
  UPLOAD,
  /** Whatever takes a password, a code or a secret; counted by address, whoever calls. */
  LOGIN;

  private static final Set<String> SEARCHES = Set.of("/api/mentors", "/api/skills");
  private static final Set<String> SIGN_IN =
      Set.of(
          "/api/auth/login", "/api/auth/register", "/api/auth/register-admin", "/api/auth/refresh");

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Bucket of(ServerHttpRequest request) {
    var path = ApiPath.of(request);
    var method = request.getMethod();
    if (method == HttpMethod.POST) {
      return ofPost(path);
    }
    boolean read = method == HttpMethod.GET || method == HttpMethod.HEAD;
    boolean search = SEARCHES.contains(path) || request.getQueryParams().containsKey("search");
    return read && search ? SEARCH : GENERAL;
  }

  private static Bucket ofPost(String path) {
    if (SIGN_IN.contains(path) || path.startsWith("/api/auth/password/")) {
      return LOGIN;
    }
    if (path.equals("/api/send-email")) {
      return EMAIL;
    }
    return path.equals("/api/imports") || path.startsWith("/api/imports/") ? UPLOAD : GENERAL;
  }
}
