package com.primeinterviews.platform.web;

import com.primeinterviews.platform.error.ErrorBody;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.request.RequestId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Turns a {@link Problem} into the error body, for controllers and for filters alike. */
public final class ErrorAnswers {

  private static final MediaType PROBLEM = MediaType.parseMediaType(ErrorBody.MEDIA_TYPE);

  private final Clock clock;
  private final JsonMapper json;

  public ErrorAnswers(Clock clock, JsonMapper json) {
    this.clock = clock;
    this.json = json;
  }

  public ResponseEntity<Object> entity(Problem problem, HttpServletRequest request) {
    return entity(problem, request, HttpHeaders.EMPTY);
  }

  ResponseEntity<Object> entity(Problem problem, HttpServletRequest request, HttpHeaders headers) {
    var answer = ResponseEntity.status(problem.status()).headers(headers).contentType(PROBLEM);
    if (problem.retryAfter() != null) {
      answer.header(HttpHeaders.RETRY_AFTER, seconds(problem));
    }
    return answer.body(body(problem, request));
  }

  /** For filters, which run before any controller. Does nothing when the answer has begun. */
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(ErrorBody.MEDIA_TYPE);
    if (problem.retryAfter() != null) {
      response.setHeader(HttpHeaders.RETRY_AFTER, seconds(problem));
    }
    response.getOutputStream().write(json.writeValueAsBytes(body(problem, request)));
    response.flushBuffer();
  }

  private ErrorBody body(Problem problem, HttpServletRequest request) {
    return ErrorBody.of(problem, path(request), requestId(request), clock.instant());
  }

  private static String path(HttpServletRequest request) {
    var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return Objects.requireNonNullElse(original, request.getRequestURI()).toString();
  }

  private static String requestId(HttpServletRequest request) {
    var known = request.getAttribute(RequestId.HEADER);
    return known != null
        ? known.toString()
        : RequestId.acceptOrMake(request.getHeader(RequestId.HEADER));
  }

  private static String seconds(Problem problem) {
    var delay = Objects.requireNonNull(problem.retryAfter());
    return Long.toString(Math.max(1, delay.plusMillis(999).toSeconds()));
  }
}
