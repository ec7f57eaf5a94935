package com.primeinterviews.analytics.dashboard;

import com.primeinterviews.analytics.dashboard.AssessedSkills.Scores;
import com.primeinterviews.analytics.sessions.TrackedSessions;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One person's progress.
 *
 * @param averageScore of everything that was ever assessed; null while nothing is
 * @param skills the latest score of each skill
 * @param recentMonths the last twelve in the person's zone, oldest first, empty ones included
 */
public record Dashboard(
    int totalInterviews,
    int completed,
    int minutesSpent,
    @Nullable BigDecimal averageScore,
    List<AssessedSkills.Latest> skills,
    List<MonthlyCount> recentMonths,
    TrackedSessions.Ahead ahead,
    List<Activity> activities) {

  private static final int MONTHS = 12;

  /** Interviews completed in a month, and the mean of what was assessed in it. */
  public record MonthlyCount(YearMonth month, int interviews, @Nullable BigDecimal score) {}

  static Dashboard of(
      List<Month> months,
      List<AssessedSkills.Latest> skills,
      Map<YearMonth, Scores> scores,
      YearMonth current,
      TrackedSessions.Ahead ahead,
      List<Activity> activities) {
    Map<YearMonth, Integer> completed =
        months.stream().collect(Collectors.toMap(Month::month, Month::completed));
    List<MonthlyCount> recent =
        IntStream.rangeClosed(1 - MONTHS, 0)
            .mapToObj(current::plusMonths)
            .map(
                month ->
                    new MonthlyCount(
                        month,
                        completed.getOrDefault(month, 0),
                        scores.getOrDefault(month, Scores.NONE).mean()))
            .toList();
    Month total = months.stream().reduce(Month.empty(current), Month::plus);
    return new Dashboard(
        total.sessions(),
        total.completed(),
        total.minutes(),
        scores.values().stream().reduce(Scores.NONE, Scores::plus).mean(),
        skills,
        recent,
        ahead,
        activities);
  }
}
