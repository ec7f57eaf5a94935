package com.primeinterviews.session.calendar;

import java.util.List;

/**
 * Wall-clock hours inside one day, start inclusive, end exclusive, in minutes since midnight. Hours
 * over midnight are two ranges, one until 24:00 and one from 00:00 of the next day.
 */
public record DayRange(int fromMinute, int toMinute) {

  private static final int END_OF_DAY = 24 * 60;

  public DayRange {
    if (fromMinute < 0 || toMinute > END_OF_DAY || fromMinute >= toMinute) {
      throw new IllegalArgumentException("not a range of a day: " + fromMinute + "-" + toMinute);
    }
  }

  /** Whether two of the ranges share a minute; ranges that merely touch do not. */
  public static boolean anyOverlap(List<DayRange> ranges) {
    for (int i = 0; i < ranges.size(); i++) {
      for (int j = i + 1; j < ranges.size(); j++) {
        if (ranges.get(i).overlaps(ranges.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  public boolean overlaps(DayRange other) {
    return fromMinute < other.toMinute && other.fromMinute < toMinute;
  }
}
