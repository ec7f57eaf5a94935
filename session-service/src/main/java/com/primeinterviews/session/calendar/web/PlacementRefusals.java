package com.primeinterviews.session.calendar.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.session.calendar.Placement;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.calendar.Verdict;
import java.time.Duration;
import java.time.Instant;

/** What somebody is told whose time cannot be had: field, rule, and where to look instead. */
public final class PlacementRefusals {

  private PlacementRefusals() {}

  record Alternative(Instant start, Instant end) {
    static Alternative of(TimeSpan slot) {
      return new Alternative(slot.start(), slot.end());
    }
  }

  public static Problem taken(Placement.Occupied why) {
    var problem =
        why.guestIsBusy()
            ? Problem.conflict("You have another session at that time.").reason("CANDIDATE_BUSY")
            : Problem.conflict("Selected time slot is no longer available.").reason("SLOT_TAKEN");
    var own = why.own();
    if (own != null) {
      problem = problem.detail(own.held() ? "ownHoldId" : "conflictingSessionId", own.id());
    }
    return problem.detail(
        "alternatives", why.alternatives().stream().map(Alternative::of).toList());
  }

  /**
   * @param field what the start is called in the request
   */
  public static Problem againstRules(Verdict rule, String field, Instant start, Duration length) {
    return switch (rule) {
      case DURATION_NOT_OFFERED ->
          refused(
              "duration",
              "DURATION_NOT_OFFERED",
              "is not offered by this mentor",
              length.toMinutes());
      case START_IN_PAST -> refused(field, "START_IN_PAST", "lies in the past", start);
      case NOTICE_TOO_SHORT ->
          refused(field, "NOTICE_TOO_SHORT", "is too soon for this mentor", start);
      case TOO_FAR_AHEAD ->
          refused(field, "TOO_FAR_AHEAD", "is too far ahead for this mentor", start);
      case OUTSIDE_AVAILABILITY ->
          refused(field, "OUTSIDE_AVAILABILITY", "is no slot of this mentor", start);
      case DAILY_LIMIT, WEEKLY_LIMIT ->
          refused(field, "BOOKING_LIMIT", "falls on a day or week that is full", start)
              .detail("limit", rule == Verdict.DAILY_LIMIT ? "daily" : "weekly");
      case FREE, SLOT_TAKEN -> throw new IllegalArgumentException(rule + " is no refusal by rules");
    };
  }

  /** 422 that names the field, the rule and the value. */
  public static Problem refused(String field, String rule, String message, Object value) {
    return Problem.invalid(field, rule, message, value)
        .reason(rule)
        .detail("field", field)
        .detail("value", value);
  }
}
