package com.primeinterviews.analytics.overview.web;

import com.primeinterviews.analytics.overview.DayOfBookings;
import com.primeinterviews.analytics.overview.Overview;
import com.primeinterviews.analytics.sessions.SessionStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bookings of a range. */
record BookingFigures(
    int total,
    Map<String, Integer> byStatus,
    @Schema(description = "Cancelled of all, 0 to 1; null without bookings")
        @Nullable BigDecimal cancellationRate,
    @Schema(description = "No-shows of those held or missed, 0 to 1; null while there are none")
        @Nullable BigDecimal noShowRate,
    @Schema(description = "Days with bookings, oldest first") List<Day> byDay) {

  /** One day of the range. */
  record Day(LocalDate date, int total, Map<String, Integer> byStatus) {

    static Day from(DayOfBookings day) {
      return new Day(day.day(), day.total(), wireNames(day.byStatus()));
    }
  }

  static BookingFigures from(Overview overview) {
    var byStatus = new EnumMap<SessionStatus, Integer>(SessionStatus.class);
    for (SessionStatus status : SessionStatus.values()) {
      byStatus.put(status, overview.days().stream().mapToInt(day -> day.count(status)).sum());
    }
    int total = overview.days().stream().mapToInt(DayOfBookings::total).sum();
    int missed = byStatus.getOrDefault(SessionStatus.NO_SHOW, 0);
    return new BookingFigures(
        total,
        wireNames(byStatus),
        Rate.of(byStatus.getOrDefault(SessionStatus.CANCELLED, 0), total),
        Rate.of(missed, missed + byStatus.getOrDefault(SessionStatus.COMPLETED, 0)),
        overview.days().stream().map(Day::from).toList());
  }

  private static Map<String, Integer> wireNames(Map<SessionStatus, Integer> byStatus) {
    var named = new LinkedHashMap<String, Integer>();
    for (SessionStatus status : SessionStatus.values()) {
      named.put(status.wireName(), byStatus.getOrDefault(status, 0));
    }
    return named;
  }
}
