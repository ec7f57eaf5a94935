package com.primeinterviews.session.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hours a mentor keeps, as the wall clock of the zone shows them: a weekly rule, and overrides
 * that replace it on single dates (no ranges: closed).
 *
 * <p><b>Daylight saving.</b> One sentence decides every case: <i>an instant is open exactly when
 * the wall clock shows, at that instant, a time inside a range of the date it shows.</i> Hence
 *
 * <ul>
 *   <li>in a gap (clock put forward) the skipped times never come: a range inside the gap is empty,
 *       one across it is shorter by the gap;
 *   <li>in an overlap (clock put back) the repeated times come twice and are open twice:
 *       01:00–02:00 lasts two hours, and 01:00–01:30 is two separate half hours;
 *   <li>a date that a zone skipped whole (Samoa, 30 December 2011) has no open time.
 * </ul>
 *
 * <p>The expansion walks stretches of constant offset, inside which local time is plain arithmetic;
 * so it needs no special case for any of the above.
 */
public record OpeningHours(
    ZoneId timezone,
    Map<DayOfWeek, List<DayRange>> weekly,
    Map<LocalDate, List<DayRange>> overrides) {

  public OpeningHours {
    weekly = sorted(weekly);
    overrides = sorted(overrides);
  }

  /** No open time at all. */
  public static OpeningHours none(ZoneId timezone) {
    return new OpeningHours(timezone, Map.of(), Map.of());
  }

  private static <K extends Comparable<? super K>> Map<K, List<DayRange>> sorted(
      Map<K, List<DayRange>> ranges) {
    Map<K, List<DayRange>> sorted = new TreeMap<>();
    ranges.forEach(
        (day, ofDay) -> {
          if (DayRange.anyOverlap(ofDay)) {
            throw new IllegalArgumentException("overlapping ranges on " + day);
          }
          sorted.put(
              day, ofDay.stream().sorted(Comparator.comparingInt(DayRange::fromMinute)).toList());
        });
    return Collections.unmodifiableMap(sorted);
  }

  boolean neverOpen() {
    return weekly.values().stream().allMatch(List::isEmpty)
        && overrides.values().stream().allMatch(List::isEmpty);
  }

  LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, timezone);
  }

  Instant startOfDayAfter(Instant instant) {
    return dateOf(instant).plusDays(1).atStartOfDay(timezone).toInstant();
  }

  /** All open time inside the span. */
  List<TimeSpan> open(TimeSpan within) {
    List<TimeSpan> open = new ArrayList<>();
    for (Stretch stretch : stretches(within)) {
      for (LocalDate date : stretch.dates()) {
        for (DayRange range : on(date)) {
          Instant from = max(stretch.at(date, range.fromMinute()), stretch.span.start());
          Instant to = min(stretch.at(date, range.toMinute()), stretch.span.end());
          if (from.isBefore(to)) {
            open.add(new TimeSpan(from, to));
          }
        }
      }
    }
    return open;
  }

  /**
   * The instants inside the span, ascending, at which a slot may start: the start of each range and
   * every full interval after it, by the wall clock. Counting from the range, and not from the span
   * asked for, makes the grid the same whatever is asked.
   */
  List<Instant> starts(TimeSpan within, Duration interval) {
    int step = Math.toIntExact(interval.toMinutes());
    List<Instant> starts = new ArrayList<>();
    for (Stretch stretch : stretches(within)) {
      for (LocalDate date : stretch.dates()) {
        for (DayRange range : on(date)) {
          for (int minute = range.fromMinute(); minute < range.toMinute(); minute += step) {
            Instant start = stretch.at(date, minute);
            if (stretch.contains(start)) {
              starts.add(start);
            }
          }
        }
      }
    }
    return starts;
  }

  private List<DayRange> on(LocalDate date) {
    List<DayRange> override = overrides.get(date);
    return override != null ? override : weekly.getOrDefault(date.getDayOfWeek(), List.of());
  }

  private List<Stretch> stretches(TimeSpan within) {
    var rules = timezone.getRules();
    List<Stretch> stretches = new ArrayList<>();
    Instant from = within.start();
    while (from.isBefore(within.end())) {
      var change = rules.nextTransition(from);
      Instant until = change == null ? within.end() : min(change.getInstant(), within.end());
      stretches.add(new Stretch(rules.getOffset(from), new TimeSpan(from, until)));
      from = until;
    }
    return stretches;
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** A span during which the zone keeps one offset. */
  private record Stretch(ZoneOffset offset, TimeSpan span) {

    List<LocalDate> dates() {
      LocalDate first = LocalDate.ofInstant(span.start(), offset);
      LocalDate last = LocalDate.ofInstant(span.end().minusNanos(1), offset);
      return first.datesUntil(last.plusDays(1)).toList();
    }

    Instant at(LocalDate date, int minuteOfDay) {
      return date.atStartOfDay().plusMinutes(minuteOfDay).toInstant(offset);
    }

    boolean contains(Instant instant) {
      return !instant.isBefore(span.start()) && instant.isBefore(span.end());
    }
  }
}
