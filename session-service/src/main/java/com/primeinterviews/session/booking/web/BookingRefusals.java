package com.primeinterviews.session.booking.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.session.booking.BookSession;
import com.primeinterviews.session.calendar.Placement;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.calendar.Verdict;
import java.time.Duration;
import java.time.Instant;

/** What a candidate is told when a booking is refused: field, rule, and where to look instead. */
final class BookingRefusals {

  private BookingRefusals() {}

  record Alternative(Instant start, Instant end) {
    static Alternative of(TimeSpan slot) {
      return new Alternative(slot.start(), slot.end());
    }
  }

  static Problem taken(Placement.Occupied why) {
    var problem =
        why.guestIsBusy()
            ? Problem.conflict("You have another session at that time.").reason("CANDIDATE_BUSY")
            : Problem.conflict("Selected time slot is no longer available.").reason("SLOT_TAKEN");
    if (why.ownBooking() != null) {
      problem = problem.detail("conflictingSessionId", why.ownBooking());
    }
    return problem.detail(
        "alternatives", why.alternatives().stream().map(Alternative::of).toList());
  }

  static Problem ownProfile(BookSession wanted) {
    return refused("mentorId", "OWN_PROFILE", "must not be your own profile", wanted.mentorId());
  }

  static Problem againstRules(Verdict rule, Instant start, Duration length) {
    return switch (rule) {
      case DURATION_NOT_OFFERED ->
          refused(
              "duration",
              "DURATION_NOT_OFFERED",
              "is not offered by this mentor",
              length.toMinutes());
      case START_IN_PAST -> refused("scheduledAt", "START_IN_PAST", "lies in the past", start);
      case NOTICE_TOO_SHORT ->
          refused("scheduledAt", "NOTICE_TOO_SHORT", "is too soon for this mentor", start);
      case TOO_FAR_AHEAD ->
          refused("scheduledAt", "TOO_FAR_AHEAD", "is too far ahead for this mentor", start);
      case OUTSIDE_AVAILABILITY ->
          refused("scheduledAt", "OUTSIDE_AVAILABILITY", "is no slot of this mentor", start);
      case DAILY_LIMIT, WEEKLY_LIMIT ->
          refused("scheduledAt", "BOOKING_LIMIT", "falls on a day or week that is full", start)
              .detail("limit", rule == Verdict.DAILY_LIMIT ? "daily" : "weekly");
      case FREE, SLOT_TAKEN -> throw new IllegalArgumentException(rule + " is no refusal by rules");
    };
  }

  private static Problem refused(String field, String rule, String message, Object value) {
    return Problem.invalid(field, rule, field + " " + message, value)
        .reason(rule)
        .detail("field", field)
        .detail("value", value);
  }
}
