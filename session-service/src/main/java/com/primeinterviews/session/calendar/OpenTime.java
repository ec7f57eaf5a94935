package com.primeinterviews.session.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a mentor is open: the hours, and what is opened beside them, without what is closed. Closed
 * wins; opened time joins hours that it touches.
 */
final class OpenTime {

  private final OpeningHours hours;
  private final List<TimeSpan> opened;
  private final TimeSpans closed;

  OpenTime(OpeningHours hours, PersonalTime personal) {
    this.hours = hours;
    this.opened = personal.opened();
    this.closed = new TimeSpans(personal.closed());
  }

  boolean never() {
    return hours.neverOpen() && opened.isEmpty();
  }

  /** What is open inside the span, closed time not yet taken out. */
  TimeSpans in(TimeSpan span) {
    return new TimeSpans(Stream.concat(hours.open(span).stream(), opened.stream()).toList());
  }

  boolean isClosedIn(TimeSpan span) {
    return closed.touch(span);
  }

  /**
   * The instants inside the span, ascending, at which a slot may start: those of the hours, and in
   * opened time its start and every full interval after it.
   */
  List<Instant> starts(TimeSpan within, Duration interval) {
    return Stream.concat(
            hours.starts(within, interval).stream(),
            opened.stream().filter(within::overlaps).flatMap(o -> grid(o, within, interval)))
        .sorted()
        .distinct()
        .toList();
  }

  private static Stream<Instant> grid(TimeSpan opened, TimeSpan within, Duration interval) {
    TimeSpan both = opened.within(within);
    Duration passed = Duration.between(opened.start(), both.start());
    long skipped = passed.dividedBy(interval);
    Instant first = opened.start().plus(interval.multipliedBy(skipped));
    return Stream.iterate(
        first.isBefore(both.start()) ? first.plus(interval) : first,
        start -> start.isBefore(both.end()),
        start -> start.plus(interval));
  }
}
