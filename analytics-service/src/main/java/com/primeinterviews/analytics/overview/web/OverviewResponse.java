package com.primeinterviews.analytics.overview.web;

import com.primeinterviews.analytics.overview.Census;
import com.primeinterviews.analytics.overview.Overview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;

/** The overview as the API shows it. */
record OverviewResponse(
    LocalDate from,
    LocalDate to,
    String timezone,
    BookingFigures bookings,
    MentorResponse mentorResponse,
    @Schema(description = "All accounts by role") Headcount users,
    @Schema(description = "All mentor profiles: active or inactive") Headcount mentors,
    @Schema(description = "All job applications by status") Headcount applications,
    DeliveryFigures deliveries) {

  static OverviewResponse from(Overview overview) {
    return new OverviewResponse(
        overview.range().from(),
        overview.range().to(),
        overview.range().zone().getId(),
        BookingFigures.from(overview),
        MentorResponse.from(overview.days()),
        Headcount.of(overview, Census.Kind.USER),
        Headcount.of(overview, Census.Kind.MENTOR),
        Headcount.of(overview, Census.Kind.APPLICATION),
        DeliveryFigures.from(overview.deliveries()));
  }

  /** How many there are, and how many in each state that anyone is in. */
  record Headcount(int total, Map<String, Integer> byState) {

    static Headcount of(Overview overview, Census.Kind kind) {
      Map<String, Integer> byState = overview.census().getOrDefault(kind, Map.of());
      return new Headcount(byState.values().stream().mapToInt(Integer::intValue).sum(), byState);
    }
  }
}
