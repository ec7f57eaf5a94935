package com.primeinterviews.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** What needs no access token, because it is where one comes from. */
@Configuration(proxyBeanMethods = false)
class PublicAccess {

  private static final String REGISTER = "/api/auth/register";
  private static final String LOGIN = "/api/auth/login";
  private static final String REFRESH = "/api/auth/refresh";
  private static final String FORGOT = "/api/auth/password/forgot";
  private static final String RESET = "/api/auth/password/reset";
  private static final String VERIFY = "/api/auth/email/verify";
  private static final Set<String> NEVER_LOOK_AT_A_TOKEN =
      Set.of(REGISTER, LOGIN, REFRESH, FORGOT, RESET, VERIFY);

  /** Clients send their expired token along when they come to sign in again. */
  @Bean
  BearerTokenResolver bearerTokenResolver() {
    var header = new DefaultBearerTokenResolver();
    return request -> ignoresToken(request) ? null : header.resolve(request);
  }

  private static boolean ignoresToken(HttpServletRequest request) {
    return NEVER_LOOK_AT_A_TOKEN.contains(request.getRequestURI());
  }
}
