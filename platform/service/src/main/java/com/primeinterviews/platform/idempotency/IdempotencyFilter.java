package com.primeinterviews.platform.idempotency;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.platform.idempotency.Claim.Granted;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.web.ErrorAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a POST with an {@code Idempotency-Key} take effect once, and answers its repetitions with
 * the answer of the first. Refusals and failures are not kept: they changed nothing, and may be
 * tried again under the same key. For signed-in callers; others have no keys of their own.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Claims claims;
  private final EffectMarker effects;
  private final ErrorAnswers errors;

  IdempotencyFilter(Claims claims, EffectMarker effects, ErrorAnswers errors) {
    this.claims = claims;
    this.effects = effects;
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || request.getHeader(IdempotencyKey.HEADER) == null
        || !(SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      var key =
          new IdempotencyKey(
              caller(),
              request.getMethod() + " " + request.getRequestURI(),
              request.getHeader(IdempotencyKey.HEADER));
      var repeatable = new RepeatableBody(request);
      switch (claim(key, repeatable)) {
        case Granted granted -> run(granted, repeatable, response, chain);
        case Claim.Answered(var answer) -> answer.replay(response);
        case Claim.Running running ->
            throw Problem.conflict("A request with this Idempotency-Key is still running.")
                .reason("IDEMPOTENT_REQUEST_RUNNING")
                .retryAfter(SOON)
                .asException();
        case Claim.AnswerLost lost ->
            throw Problem.conflict(
                    "This request was carried out, but its answer is not known any more. "
                        + "Look for what it made.")
                .reason("IDEMPOTENT_ANSWER_LOST")
                .asException();
        case Claim.OtherRequest other ->
            throw Problem.of(
                    ErrorCode.VALIDATION_ERROR,
                    "This Idempotency-Key was used for another request already.")
                .reason("IDEMPOTENCY_KEY_REUSED")
                .asException();
      }
    } catch (ProblemException refused) {
      errors.write(refused.problem(), request, response);
    }
  }

  private Claim claim(IdempotencyKey key, RepeatableBody request) {
    try {
      return claims.claim(key, request.fingerprint());
    } catch (DataAccessException outage) {
      log.warn("Idempotency-Key could not be claimed: {}", outage.toString());
      throw Problem.unavailable("The service cannot answer right now. Try again shortly.", SOON)
          .asException();
    }
  }

  private static UUID caller() {
    var token = (JwtAuthenticationToken) SecurityContextHolder.getContext().getAuthentication();
    return CurrentUser.from(Objects.requireNonNull(token).getToken()).id();
  }

  private void run(
      Granted claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var buffered = new ContentCachingResponseWrapper(response);
    var run = effects.begin(claim);
    int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      chain.doFilter(request, buffered);
      status = buffered.getStatus();
    } finally {
      effects.end();
      try {
        settle(claim, run, status, buffered);
      } catch (DataAccessException outage) {
        // What was done is done and gets its answer; a repetition is told that it was done.
        log.warn("The answer of a request with Idempotency-Key is not kept: {}", outage.toString());
      }
    }
    buffered.copyBodyToResponse();
  }

  /**
   * A refusal is an answer that says nothing was done. A failure after something was committed is
   * not: then the key stays taken, so that a repetition does not do it twice.
   */
  private void settle(
      Granted claim, EffectMarker.Run run, int status, ContentCachingResponseWrapper response) {
    if (status < 400 && StoredAnswer.mayBeKept(response)) {
      claims.keep(claim, StoredAnswer.of(response));
    } else if (status < 400
        || (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR && run.isEffective())) {
      claims.endWithoutAnswer(claim);
    } else {
      claims.release(claim);
    }
  }
}
