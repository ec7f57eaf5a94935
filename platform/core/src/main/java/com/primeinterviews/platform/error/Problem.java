package com.primeinterviews.platform.error;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as a value: what the error body will say, without the facts of the request it answers.
 *
 * @param code coarse code, see {@link ErrorCode}
 * @param status HTTP status, 400 to 599
 * @param message one sentence for people; never holds secrets, SQL or class names
 * @param details further members of {@code error.details}
 * @param fieldErrors the fields that were refused, empty when it is not about fields
 * @param retryAfter when trying again makes sense, sent as {@code Retry-After} in whole seconds
 */
public record Problem(
    ErrorCode code,
    int status,
    String message,
    Map<String, @Nullable Object> details,
    List<FieldError> fieldErrors,
    @Nullable Duration retryAfter) {

  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("Not an error status: " + status);
    }
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    fieldErrors = List.copyOf(fieldErrors);
  }

  public static Problem of(ErrorCode code, String message) {
    return new Problem(code, code.status(), message, Map.of(), List.of(), null);
  }

  /** 404 for a thing that does not exist, or whose existence is private to others. */
  public static Problem notFound(String what) {
    return of(ErrorCode.NOT_FOUND, "There is no such " + what + ".");
  }

  public static Problem forbidden(String message) {
    return of(ErrorCode.FORBIDDEN, message);
  }

  public static Problem conflict(String message) {
    return of(ErrorCode.CONFLICT, message);
  }

  /**
   * 422: the request could be read, but the value of a field is wrong.
   *
   * @param message what is wrong, to be read after the name of the field: "must be ..."
   */
  public static Problem invalid(
      String field, String fieldCode, String message, @Nullable Object rejectedValue) {
    return of(ErrorCode.VALIDATION_ERROR, field + " " + message)
        .fieldError(field, fieldCode, message, rejectedValue);
  }

  /** 400: the request could not be read. */
  public static Problem malformed(String message) {
    return of(ErrorCode.VALIDATION_ERROR, message).status(400);
  }

  public static Problem unavailable(String message, Duration retryAfter) {
    return of(ErrorCode.SERVICE_UNAVAILABLE, message).retryAfter(retryAfter);
  }

  public Problem status(int newStatus) {
    return new Problem(code, newStatus, message, details, fieldErrors, retryAfter);
  }

  /** The finer code under {@code details.reason}, for example {@code SLOT_TAKEN}. */
  public Problem reason(String reason) {
    return detail("reason", reason);
  }

  public Problem detail(String name, @Nullable Object value) {
    var more = new LinkedHashMap<String, @Nullable Object>(details);
    more.put(name, value);
    return new Problem(code, status, message, more, fieldErrors, retryAfter);
  }

  public Problem fieldError(
      String field, String fieldCode, String fieldMessage, @Nullable Object rejectedValue) {
    var more = new ArrayList<>(fieldErrors);
    more.add(new FieldError(field, fieldCode, fieldMessage, rejectedValue));
    return new Problem(code, status, message, details, more, retryAfter);
  }

  public Problem retryAfter(Duration delay) {
    return new Problem(code, status, message, details, fieldErrors, delay);
  }

  public ProblemException asException() {
    return new ProblemException(this);
  }
}
