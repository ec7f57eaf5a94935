package com.primeinterviews.session.calendar.web;

import com.primeinterviews.session.calendar.DayRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads ranges per day; those that are empty or overlap become problems of their field. */
final class RangeReader<D> {

  private final Map<D, List<DayRange>> ranges = new HashMap<>();
  private final RangeProblems problems;

  RangeReader(RangeProblems problems) {
    this.problems = problems;
  }

  /** Starts a day, so that it is there even without ranges; false when it was there before. */
  boolean begin(D day) {
    return ranges.putIfAbsent(day, new ArrayList<>()) == null;
  }

  void read(String field, D day, String from, String to) {
    begin(day);
    if (ClockTime.minutes(from) >= ClockTime.minutes(to)) {
      problems.add(
          field, "EMPTY_RANGE", "must end after it starts; hours over midnight are two ranges");
      return;
    }
    var range = new DayRange(ClockTime.minutes(from), ClockTime.minutes(to));
    List<DayRange> ofDay = ranges.getOrDefault(day, List.of());
    if (ofDay.stream().anyMatch(range::overlaps)) {
      problems.add(field, "OVERLAPPING_RANGE", "overlaps another range of the same day");
      return;
    }
    ofDay.add(range);
  }

  Map<D, List<DayRange>> ranges() {
    return ranges;
  }
}
