package com.primeinterviews.analytics.dashboard.web;

import com.primeinterviews.analytics.dashboard.Activity;
import com.primeinterviews.analytics.dashboard.AssessedSkills;
import com.primeinterviews.analytics.dashboard.Dashboard;
import com.primeinterviews.analytics.sessions.TrackedSession;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dashboard as the API shows it. */
record UserAnalytics(
    Stats stats,
    @Schema(description = "The last twelve months in the user's zone, oldest first")
        List<MonthlyProgress> progressData,
    @Schema(description = "Latest score of each assessed skill; empty while none is assessed")
        List<SkillAssessment> skillAssessments,
    @Schema(description = "The next ten interviews that are not over, soonest first")
        List<UpcomingInterview> upcomingInterviews,
    @Schema(description = "The latest twenty, newest first") List<RecentActivity> recentActivity) {

  static UserAnalytics from(Dashboard dashboard) {
    return new UserAnalytics(
        Stats.from(dashboard),
        dashboard.recentMonths().stream().map(MonthlyProgress::from).toList(),
        dashboard.skills().stream().map(SkillAssessment::from).toList(),
        dashboard.ahead().next().stream().map(UpcomingInterview::from).toList(),
        dashboard.activities().stream().map(RecentActivity::from).toList());
  }

  record Stats(
      @Schema(description = "Sessions booked as a candidate, whatever became of them")
          int totalInterviews,
      int completedCount,
      @Schema(description = "Pending, confirmed or live, and not over yet") int upcomingCount,
      @Schema(
              description =
                  "Mean score (0 to 100) of the user's skill assessments; null while none is made."
                      + " Ratings a candidate gives to mentors do not enter it.")
          @Nullable BigDecimal averageScore,
      @Schema(description = "Hours of completed sessions, two decimals")
          BigDecimal totalHoursSpent) {

    static Stats from(Dashboard dashboard) {
      return new Stats(
          dashboard.totalInterviews(),
          dashboard.completed(),
          dashboard.ahead().count(),
          dashboard.averageScore(),
          BigDecimal.valueOf(dashboard.minutesSpent())
              .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
    }
  }

  record MonthlyProgress(
      @Schema(example = "2026-01") String month,
      @Schema(description = "Mean score of the month's assessments; null while none is made")
          @Nullable BigDecimal score,
      @Schema(description = "Completed interviews that started in this month") int interviews) {

    static MonthlyProgress from(Dashboard.MonthlyCount count) {
      return new MonthlyProgress(count.month().toString(), count.score(), count.interviews());
    }
  }

  record SkillAssessment(String skill, BigDecimal score, Instant assessedAt) {

    static SkillAssessment from(AssessedSkills.Latest latest) {
      return new SkillAssessment(latest.skill(), latest.score(), latest.assessedAt());
    }
  }

  record UpcomingInterview(
      String id,
      String mentorName,
      @Nullable String company,
      String title,
      Instant scheduledAt,
      @Schema(description = "The session type") String type,
      @Schema(description = "Null: a booked session has no difficulty")
          @Nullable String difficulty) {

    static UpcomingInterview from(TrackedSession session) {
      return new UpcomingInterview(
          session.id().toString(),
          session.mentorName(),
          session.company(),
          session.sessionType() + " with " + session.mentorName(),
          session.scheduledAt(),
          session.sessionType(),
          null);
    }
  }

  record RecentActivity(
      @Schema(example = "session_completed") String type,
      String description,
      Instant date,
      Map<String, Object> metadata) {

    static RecentActivity from(Activity activity) {
      return new RecentActivity(
          activity.type(), activity.description(), activity.occurredAt(), activity.metadata());
    }
  }
}
