package com.primeinterviews.session.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A stretch of time, start inclusive, end exclusive. */
public record TimeSpan(Instant start, Instant end) {

  public TimeSpan {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a span must end after it starts: " + start + ", " + end);
    }
  }

  public static TimeSpan of(Instant start, Duration length) {
    return new TimeSpan(start, start.plus(length));
  }

  public boolean overlaps(TimeSpan other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** The part that both share; they must overlap. */
  public TimeSpan within(TimeSpan other) {
    return new TimeSpan(
        start.isBefore(other.start) ? other.start : start,
        end.isAfter(other.end) ? other.end : end);
  }

  /** The same time in as few spans as can be: disjoint, ascending. */
  public static List<TimeSpan> joined(Collection<TimeSpan> spans) {
    return new TimeSpans(spans).asList();
  }

  public TimeSpan widened(Duration before, Duration after) {
    return new TimeSpan(start.minus(before), end.plus(after));
  }
}
