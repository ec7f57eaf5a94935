package com.primeinterviews.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.analytics.sessions.TrackedSessions;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashboardTest {

  private static final YearMonth NOW = YearMonth.parse("2026-02");
  private static final TrackedSessions.Ahead NOTHING = new TrackedSessions.Ahead(0, List.of());

  @Test
  void theLastTwelveMonthsAreShownEvenTheEmptyOnes() {
    var months = List.of(new Month(YearMonth.parse("2025-12"), 3, 2, 90));

    var recent = Dashboard.of(months, List.of(), Map.of(), NOW, NOTHING, List.of()).recentMonths();

    assertThat(recent).hasSize(12);
    assertThat(recent.getFirst())
        .isEqualTo(new Dashboard.MonthlyCount(YearMonth.parse("2025-03"), 0, null));
    assertThat(recent.get(9))
        .isEqualTo(new Dashboard.MonthlyCount(YearMonth.parse("2025-12"), 2, null));
    assertThat(recent.getLast().month()).isEqualTo(NOW);
  }

  @Test
  void totalsCountEveryMonthEverWhetherShownOrNot() {
    var months =
        List.of(
            new Month(YearMonth.parse("2019-05"), 4, 3, 150),
            new Month(YearMonth.parse("2026-01"), 2, 1, 45),
            new Month(YearMonth.parse("2026-04"), 1, 0, 0));

    var dashboard = Dashboard.of(months, List.of(), Map.of(), NOW, NOTHING, List.of());

    assertThat(dashboard.totalInterviews()).isEqualTo(7);
    assertThat(dashboard.completed()).isEqualTo(4);
    assertThat(dashboard.minutesSpent()).isEqualTo(195);
  }
}
