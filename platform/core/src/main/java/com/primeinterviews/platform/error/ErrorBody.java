package com.primeinterviews.platform.error;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one error body of the suite: RFC 9457 members beside those that clients of the first API
 * know. Sent as {@code application/problem+json}.
 *
 * @param type stable URI of the kind of problem
 * @param title summary of the kind of problem
 * @param status HTTP status
 * @param detail this occurrence in one sentence
 * @param instance path of the request
 * @param success always false
 * @param error code, message, details and refused fields
 * @param requestId id of the request, also in {@code X-Request-Id} and in the logs
 * @param timestamp when it was answered
 */
public record ErrorBody(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    boolean success,
    Error error,
    String requestId,
    Instant timestamp) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * @param code see {@link ErrorCode}
   * @param message this occurrence in one sentence
   * @param details further facts; {@code reason} holds a finer code where there is one
   * @param fieldErrors the fields that were refused
   */
  public record Error(
      ErrorCode code,
      String message,
      Map<String, @Nullable Object> details,
      List<FieldError> fieldErrors) {}

  public static ErrorBody of(Problem problem, String path, String requestId, Instant now) {
    return new ErrorBody(
        problem.code().type(),
        problem.code().title(),
        problem.status(),
        problem.message(),
        path,
        false,
        new Error(problem.code(), problem.message(), problem.details(), problem.fieldErrors()),
        requestId,
        now);
  }
}
