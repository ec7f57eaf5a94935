package com.primeinterviews.analytics.overview.web;

import com.primeinterviews.analytics.overview.DayRange;
import com.primeinterviews.analytics.overview.Overviews;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.platform.web.ZoneName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OverviewController {

  private static final int DEFAULT_DAYS = 30;

  private final Overviews overviews;
  private final Clock clock;

  OverviewController(Overviews overviews, Clock clock) {
    this.overviews = overviews;
    this.clock = clock;
  }

  @GetMapping("/api/admin/analytics/overview")
  @Access(Role.ADMIN)
  @Operation(
      summary = "Figures of the whole product",
      description =
          "Bookings and deliveries of a range of days as the given zone counts them; accounts,"
              + " mentors and applications as they are now. A booking belongs to the day it was"
              + " made on and is counted by the status it has now.")
  OverviewResponse overview(
      @Parameter(description = "First day; by default 29 days before the last")
          @RequestParam(required = false)
          @Nullable LocalDate from,
      @Parameter(description = "Last day, inclusive, at most 366 days in all; by default today")
          @RequestParam(required = false)
          @Nullable LocalDate to,
      @Parameter(description = "IANA zone in which the days begin")
          @RequestParam(defaultValue = "UTC")
          @ZoneName
          String timezone) {
    ZoneId zone = ZoneId.of(timezone);
    LocalDate last = to == null ? LocalDate.now(clock.withZone(zone)) : sane("to", to);
    LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1) : sane("from", from);
    return OverviewResponse.from(overviews.over(range(first, last, zone)));
  }

  /** Days beyond what a database or a person can mean. */
  private static LocalDate sane(String field, LocalDate day) {
    if (day.getYear() < 1970 || day.getYear() > 9999) {
      throw Problem.invalid(
              field, "OUT_OF_RANGE", field + " must lie in the years 1970 to 9999", day)
          .asException();
    }
    return day;
  }

  private static DayRange range(LocalDate first, LocalDate last, ZoneId zone) {
    if (last.isBefore(first)) {
      throw Problem.invalid("to", "BEFORE_FROM", "to must not be before from", last).asException();
    }
    if (ChronoUnit.DAYS.between(first, last) >= DayRange.MAX_DAYS) {
      throw Problem.invalid(
              "to",
              "RANGE_TOO_LONG",
              "A range is at most %d days".formatted(DayRange.MAX_DAYS),
              last)
          .asException();
    }
    return new DayRange(first, last, zone);
  }
}
