package com.primeinterviews.platform.security;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces {@link Access}, before parameters and body are looked at. */
public final class AccessCheck implements HandlerInterceptor {

  private final Map<HandlerMethod, Optional<AccessRule>> rules = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && handler instanceof HandlerMethod method) {
      rules
          .computeIfAbsent(method, AccessRule::of)
          .filter(rule -> !rule.everyone())
          .ifPresent(rule -> check(rule, response));
    }
    return true;
  }

  private static void check(AccessRule rule, HttpServletResponse response) {
    if (!(SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken caller)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      throw Problem.of(ErrorCode.UNAUTHORIZED, "This needs a valid access token.").asException();
    }
    if (!rule.allows(CurrentUser.from(caller.getToken()).roles())) {
      throw Problem.forbidden("Your role does not allow this.").asException();
    }
  }
}
