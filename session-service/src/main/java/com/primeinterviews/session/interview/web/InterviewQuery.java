package com.primeinterviews.session.interview.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.session.interview.InterviewFilter;
import com.primeinterviews.session.interview.InterviewOrder;
import com.primeinterviews.session.interview.InterviewStatus;
import com.primeinterviews.session.web.TimeParameter;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of interviews is asked with.
 *
 * @param status scheduled, live, completed or cancelled
 * @param from start at or after: an instant, or a date in UTC
 * @param to start before: an instant; a date in UTC includes that day
 * @param sort start or createdAt, descending with a leading minus
 */
record InterviewQuery(
    @Nullable String status,
    @Nullable String from,
    @Nullable String to,
    @Nullable UUID candidateId,
    @Nullable UUID interviewerId,
    @Nullable UUID lotId,
    @Nullable String sort) {

  /**
   * @param personId whose interviews; null: everybody's
   */
  InterviewFilter filter(@Nullable UUID personId) {
    var range = TimeParameter.range(from, to, ZoneOffset.UTC);
    return new InterviewFilter(
        personId, state(), range.from(), range.to(), candidateId, interviewerId, lotId);
  }

  private @Nullable InterviewStatus state() {
    return status == null
        ? null
        : InterviewStatus.fromWire(status)
            .orElseThrow(
                () -> refused("status", "must be scheduled, live, completed or cancelled", status));
  }

  /** The latest first, unless asked otherwise. */
  InterviewOrder order() {
    return switch (sort) {
      case null -> InterviewOrder.START_DESCENDING;
      case "start" -> InterviewOrder.START_ASCENDING;
      case "-start" -> InterviewOrder.START_DESCENDING;
      case "createdAt" -> InterviewOrder.CREATED_ASCENDING;
      case "-createdAt" -> InterviewOrder.CREATED_DESCENDING;
      default -> throw refused("sort", "must be start or createdAt, with - for descending", sort);
    };
  }

  private static ProblemException refused(String field, String message, @Nullable String value) {
    return Problem.invalid(field, "NOT_ALLOWED", message, value).asException();
  }
}
