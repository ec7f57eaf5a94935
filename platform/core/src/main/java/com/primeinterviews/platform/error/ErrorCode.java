package com.primeinterviews.platform.error;

import java.util.Locale;

/** The coarse, closed set of error codes a client can switch on, each with its usual status. */
public enum ErrorCode {
  UNAUTHORIZED(401, "Authentication is missing or invalid"),
  FORBIDDEN(403, "Not allowed"),
  VALIDATION_ERROR(422, "The request is not valid"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  CONFLICT(409, "Conflict with the current state"),
  PRECONDITION_FAILED(412, "The resource was changed meanwhile"),
  PRECONDITION_REQUIRED(428, "A precondition header is required"),
  PAYLOAD_TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  RATE_LIMITED(429, "Too many requests"),
  SERVICE_UNAVAILABLE(503, "Temporarily unavailable"),
  GATEWAY_TIMEOUT(504, "A service did not answer in time"),
  INTERNAL_ERROR(500, "Internal error");

  private final int status;
  private final String title;

  ErrorCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status this code has unless a {@link Problem} states another. */
  public int status() {
    return status;
  }

  /** Short summary, the same for every occurrence (RFC 9457 {@code title}). */
  public String title() {
    return title;
  }

  /** Problem type of RFC 9457: stable, meant for comparison, not for looking up. */
  public String type() {
    return "urn:prime-interviews:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code that best tells a bare HTTP status. */
  public static ErrorCode ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 409 -> CONFLICT;
      case 412 -> PRECONDITION_FAILED;
      case 413, 414, 431 -> PAYLOAD_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 428 -> PRECONDITION_REQUIRED;
      case 429 -> RATE_LIMITED;
      case 502, 503 -> SERVICE_UNAVAILABLE;
      case 504 -> GATEWAY_TIMEOUT;
      default -> status >= 500 ? INTERNAL_ERROR : VALIDATION_ERROR;
    };
  }
}
