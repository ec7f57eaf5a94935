package com.primeinterviews.session.booking.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.session.booking.SessionFilter;
import com.primeinterviews.session.booking.SessionFilter.Phase;
import com.primeinterviews.session.booking.SessionOrder;
import com.primeinterviews.session.booking.SessionStatus;
import com.primeinterviews.session.web.TimeParameter;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of sessions is asked with.
 *
 * @param status upcoming, past or a state
 * @param from start at or after: an instant, or a date in UTC
 * @param to start before: an instant; a date in UTC includes that day
 * @param seriesId sessions that were booked as one series
 * @param sort scheduledAt or createdAt, descending with a leading minus
 */
record SessionQuery(
    @Nullable String status,
    @Nullable String from,
    @Nullable String to,
    @Nullable UUID mentorId,
    @Nullable UUID seriesId,
    @Nullable String sort) {

  SessionFilter filter(@Nullable UUID personId) {
    var range = TimeParameter.range(from, to, ZoneOffset.UTC);
    return new SessionFilter(personId, phase(status), mentorId, seriesId, range.from(), range.to());
  }

  /** What comes next first, unless the past is asked for. */
  SessionOrder order() {
    return switch (sort) {
      case null ->
          "upcoming".equals(status) ? SessionOrder.START_ASCENDING : SessionOrder.START_DESCENDING;
      case "scheduledAt" -> SessionOrder.START_ASCENDING;
      case "-scheduledAt" -> SessionOrder.START_DESCENDING;
      case "createdAt" -> SessionOrder.CREATED_ASCENDING;
      case "-createdAt" -> SessionOrder.CREATED_DESCENDING;
      default ->
          throw refused("sort", "must be scheduledAt or createdAt, with - for descending", sort);
    };
  }

  static @Nullable Phase phase(@Nullable String status) {
    return switch (status) {
      case null -> null;
      case "upcoming" -> new Phase.Upcoming();
      case "past" -> new Phase.Past();
      default ->
          new Phase.InState(
              SessionStatus.fromWire(status)
                  .orElseThrow(
                      () -> refused("status", "must be upcoming, past or a state", status)));
    };
  }

  private static ProblemException refused(String field, String message, String value) {
    return Problem.invalid(field, "NOT_ALLOWED", message, value)
        .reason("NOT_ALLOWED")
        .detail("field", field)
        .asException();
  }
}
