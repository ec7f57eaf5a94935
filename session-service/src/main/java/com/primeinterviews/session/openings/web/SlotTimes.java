package com.primeinterviews.session.openings.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.openings.SlotTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Which times a one-off slot may be given. */
@Component
class SlotTimes {

  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Duration HORIZON = Duration.ofDays(731);

  private final Clock clock;

  SlotTimes(Clock clock) {
    this.clock = clock;
  }

  SlotTime of(Instant start, Instant end, boolean available) {
    Instant now = clock.instant();
    wholeMinute("startTime", start);
    wholeMinute("endTime", end);
    if (!start.isBefore(end)) {
      throw refused("endTime", "EMPTY_RANGE", "must be after startTime", end);
    }
    if (!now.isBefore(end)) {
      throw refused("endTime", "END_IN_PAST", "must be in the future", end);
    }
    if (end.isAfter(now.plus(HORIZON))) {
      throw refused("endTime", "TOO_FAR_AHEAD", "must be at most two years ahead", end);
    }
    Duration length = Duration.between(start, end);
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw refused("endTime", "LENGTH", "must be 5 minutes to 31 days after startTime", end);
    }
    return new SlotTime(new TimeSpan(start, end), available);
  }

  private static void wholeMinute(String field, Instant time) {
    if (!time.truncatedTo(ChronoUnit.MINUTES).equals(time)) {
      throw refused(field, "NOT_A_WHOLE_MINUTE", "must be a whole minute", time);
    }
  }

  private static ProblemException refused(String field, String code, String why, Instant value) {
    return Problem.invalid(field, code, why, value.toString()).reason(code).asException();
  }
}
