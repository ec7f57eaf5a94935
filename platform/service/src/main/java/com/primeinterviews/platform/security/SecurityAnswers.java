package com.primeinterviews.platform.security;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.token.KeysUnavailableException;
import com.primeinterviews.platform.web.ErrorAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the security filters answer, and the user's id in the logging context. */
final class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ErrorAnswers answers;

  SecurityAnswers(ErrorAnswers answers) {
    this.answers = answers;
  }

  /** The reason is not told: it would help whoever forges tokens. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    answers.write(
        Problem.of(ErrorCode.UNAUTHORIZED, "This needs a valid access token."), request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    answers.write(Problem.forbidden("Your role does not allow this."), request, response);
  }

  /** Before token verification: an issuer that cannot be reached is an outage, not a bad token. */
  OncePerRequestFilter outages() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        try {
          chain.doFilter(request, response);
        } catch (KeysUnavailableException outage) {
          answers.write(
              Problem.unavailable("Tokens cannot be checked right now.", Duration.ofSeconds(1)),
              request,
              response);
        }
      }
    };
  }

  /** After token verification. */
  static OncePerRequestFilter loggedUser() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token) {
          try (var ignored = MDC.putCloseable("userId", token.getToken().getSubject())) {
            chain.doFilter(request, response);
          }
        } else {
          chain.doFilter(request, response);
        }
      }
    };
  }
}
