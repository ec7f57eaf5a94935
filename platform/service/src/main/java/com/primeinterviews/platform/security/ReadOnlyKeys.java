package com.primeinterviews.platform.security;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.web.ErrorAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an API key that may only read do nothing else. Its tokens say what they may in {@code scope}
 * (RFC 8693, words with spaces between); the tokens of a sign-in have no scope and no limits.
 */
final class ReadOnlyKeys extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final ErrorAnswers answers;

  ReadOnlyKeys(ErrorAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!READING.contains(request.getMethod())
        && SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken caller
        && !mayWrite(caller.getToken())) {
      answers.write(
          Problem.forbidden("This API key may only read.").reason("READ_ONLY_KEY"),
          request,
          response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean mayWrite(Jwt token) {
    var scope = token.getClaimAsString("scope");
    return scope == null
        ? !Boolean.TRUE.equals(token.getClaimAsBoolean("api_key"))
        : List.of(scope.split(" ")).contains("write");
  }
}
