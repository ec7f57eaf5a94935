package com.primeinterviews.analytics.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Whole days as one zone counts them.
 *
 * @param from first day
 * @param to last day, inclusive; not before {@code from}
 */
public record DayRange(LocalDate from, LocalDate to, ZoneId zone) {

  /** The longest range that is answered: a leap year. */
  public static final int MAX_DAYS = 366;

  public DayRange {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
      throw new IllegalArgumentException("A range is 1 to %d days".formatted(MAX_DAYS));
    }
  }

  int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  LocalDate day(int index) {
    return from.plusDays(index);
  }

  /**
   * Where the days begin, and the end of the last: one more than {@link #days}. They are told by
   * this JVM's zone rules, so that the database's own never disagree.
   */
  List<Instant> bounds() {
    return from.datesUntil(to.plusDays(2)).map(day -> day.atStartOfDay(zone).toInstant()).toList();
  }
}
