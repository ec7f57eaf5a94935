package com.primeinterviews.platform.web;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.platform.token.KeysUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Everything that goes wrong in a request, as the one error body. Input errors: {@link BadInput}.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class RequestErrors {

  private static final Logger log = LoggerFactory.getLogger(RequestErrors.class);
  private static final Duration SOON = Duration.ofSeconds(2);

  private final ErrorAnswers answers;

  RequestErrors(ErrorAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(ProblemException refused, HttpServletRequest request) {
    return answers.entity(refused.problem(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> notAllowed(AccessDeniedException denied, HttpServletRequest request) {
    return answers.entity(Problem.forbidden("Your role does not allow this."), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> changedMeanwhile(
      OptimisticLockingFailureException stale, HttpServletRequest request) {
    return answers.entity(
        Problem.conflict("Somebody else changed this at the same moment. Read it and try again.")
            .reason("CONCURRENT_UPDATE"),
        request);
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    PessimisticLockingFailureException.class,
    TransientDataAccessResourceException.class,
    KeysUnavailableException.class
  })
  ResponseEntity<Object> unavailable(RuntimeException outage, HttpServletRequest request) {
    log.warn("A server this request needs is away: {}", outage.toString());
    return answers.entity(
        Problem.unavailable("The service cannot answer right now. Try again shortly.", SOON),
        request);
  }

  /** The client went away; there is nobody to answer. */
  @ExceptionHandler
  void clientGone(AsyncRequestNotUsableException gone) {
    log.debug("The client closed the connection before the answer was written");
  }

  @ExceptionHandler
  ResponseEntity<Object> noSuchPath(NoResourceFoundException missing, HttpServletRequest request) {
    return answers.entity(Problem.of(ErrorCode.NOT_FOUND, "There is nothing here."), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> anythingElse(Exception failure, HttpServletRequest request) {
    if (failure instanceof ErrorResponse spring && spring.getStatusCode().is4xxClientError()) {
      return answers.entity(clientError(spring.getStatusCode()), request, allowed(spring));
    }
    log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    return answers.entity(
        Problem.of(
            ErrorCode.INTERNAL_ERROR,
            "Something went wrong on our side. Quote the request id when you report it."),
        request);
  }

  private static Problem clientError(HttpStatusCode status) {
    var code = ErrorCode.ofStatus(status.value());
    return Problem.of(code, code.title() + ".").status(status.value());
  }

  /** Keeps {@code Allow} and {@code Accept}, which the standard asks for, and nothing else. */
  private static HttpHeaders allowed(ErrorResponse response) {
    var headers = new HttpHeaders();
    copy(response.getHeaders(), headers, HttpHeaders.ALLOW);
    copy(response.getHeaders(), headers, HttpHeaders.ACCEPT);
    return headers;
  }

  private static void copy(HttpHeaders from, HttpHeaders to, String name) {
    @Nullable String value = from.getFirst(name);
    if (value != null) {
      to.set(name, value);
    }
  }
}
