package com.primeinterviews.session.interview.web;

import static com.primeinterviews.session.calendar.web.PlacementRefusals.refused;

import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.interview.InterviewSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Which times an interview may be given. */
@Component
class InterviewTimes {

  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration HORIZON = Duration.ofDays(731);

  private final InterviewSettings settings;
  private final Clock clock;

  InterviewTimes(InterviewSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  TimeSpan of(InterviewSchedule schedule) {
    Instant now = clock.instant();
    Instant start = schedule.start().truncatedTo(ChronoUnit.MILLIS);
    Instant end = schedule.end().truncatedTo(ChronoUnit.MILLIS);
    if (start.isBefore(now)) {
      throw refused("schedule.start", "START_IN_PAST", "lies in the past", start).asException();
    }
    if (!start.isBefore(end)) {
      throw refused("schedule.end", "EMPTY_RANGE", "must be after the start", end).asException();
    }
    Duration length = Duration.between(start, end);
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(settings.longest()) > 0) {
      throw refused(
              "schedule.end",
              "LENGTH",
              "must be 5 to %d minutes after the start".formatted(settings.longest().toMinutes()),
              end)
          .asException();
    }
    if (end.isAfter(now.plus(HORIZON))) {
      throw refused("schedule.end", "TOO_FAR_AHEAD", "must be at most two years ahead", end)
          .asException();
    }
    return new TimeSpan(start, end);
  }
}
