package com.primeinterviews.analytics.dashboard;

import com.primeinterviews.analytics.sessions.TrackedSessions;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One person's progress.
 *
 * @param recentMonths the last twelve in the person's zone, oldest first, empty ones included
 */
public record Dashboard(
    int totalInterviews,
    int completed,
    int minutesSpent,
    List<MonthlyCount> recentMonths,
    TrackedSessions.Ahead ahead,
    List<Activity> activities) {

  private static final int MONTHS = 12;

  /** Interviews completed in a month. */
  public record MonthlyCount(YearMonth month, int interviews) {}

  static Dashboard of(
      List<Month> months,
      YearMonth current,
      TrackedSessions.Ahead ahead,
      List<Activity> activities) {
    Map<YearMonth, Integer> completed =
        months.stream().collect(Collectors.toMap(Month::month, Month::completed));
    List<MonthlyCount> recent =
        IntStream.rangeClosed(1 - MONTHS, 0)
            .mapToObj(current::plusMonths)
            .map(month -> new MonthlyCount(month, completed.getOrDefault(month, 0)))
            .toList();
    Month total = months.stream().reduce(Month.empty(current), Month::plus);
    return new Dashboard(
        total.sessions(), total.completed(), total.minutes(), recent, ahead, activities);
  }
}
