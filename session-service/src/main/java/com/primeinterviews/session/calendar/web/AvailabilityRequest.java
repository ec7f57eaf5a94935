package com.primeinterviews.session.calendar.web;

import static java.util.Objects.requireNonNullElse;

import com.primeinterviews.platform.web.ZoneName;
import com.primeinterviews.session.calendar.Availability;
import com.primeinterviews.session.calendar.BookingRules;
import com.primeinterviews.session.calendar.BookingRules.Notices;
import com.primeinterviews.session.calendar.OpeningHours;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole availability; what is left out takes its default. */
record AvailabilityRequest(
    @NotNull @ZoneName String timezone,
    @NotNull @Size(max = 70) List<@NotNull @Valid WeeklyRange> weekly,
    @Nullable @Size(max = 366) List<@NotNull @Valid DateOverride> overrides,
    @Schema(description = "Minutes kept free before each session", defaultValue = "0")
        @Nullable
        @Min(0)
        @Max(240)
        Integer bufferBefore,
    @Schema(description = "Minutes kept free after each session", defaultValue = "0")
        @Nullable
        @Min(0)
        @Max(240)
        Integer bufferAfter,
    @Schema(description = "Shortest time from booking to start", defaultValue = "120")
        @Nullable
        @Min(0)
        @Max(43_200)
        Integer minNoticeMinutes,
    @Schema(description = "Last bookable date, counted from today", defaultValue = "60")
        @Nullable
        @Min(1)
        @Max(365)
        Integer maxAdvanceDays,
    @Schema(description = "Minutes between possible starts", defaultValue = "30")
        @Nullable
        @Min(5)
        @Max(480)
        Integer slotInterval,
    @Schema(description = "Lengths offered in minutes; 30 and 60 unless given")
        @Nullable
        @Size(min = 1, max = 10)
        List<@NotNull @Min(5) @Max(480) Integer> durations,
    @Schema(description = "Most sessions that start on one date") @Nullable @Min(1) @Max(100)
        Integer dailyLimit,
    @Schema(description = "Most sessions that start in one week, Monday to Sunday")
        @Nullable
        @Min(1)
        @Max(500)
        Integer weeklyLimit,
    @Schema(description = "Whether a booking is confirmed at once", defaultValue = "false")
        @Nullable Boolean autoConfirm,
    @Schema(
            description =
                "How many minutes before its start a candidate may still cancel a confirmed session",
            defaultValue = "0")
        @Nullable
        @Min(0)
        @Max(43_200)
        Integer cancelNoticeMinutes,
    @Schema(
            description =
                "How many minutes before its start a candidate may still move a confirmed session",
            defaultValue = "0")
        @Nullable
        @Min(0)
        @Max(43_200)
        Integer rescheduleNoticeMinutes) {

  /**
   * @throws com.primeinterviews.platform.error.ProblemException naming every range that is empty or
   *     overlaps another
   */
  Availability toAvailability() {
    return new Availability(hours(), rules());
  }

  private OpeningHours hours() {
    var problems = new RangeProblems();
    var week = new RangeReader<DayOfWeek>(problems);
    for (int i = 0; i < weekly.size(); i++) {
      WeeklyRange range = weekly.get(i);
      week.read("weekly[" + i + "]", range.dayOfWeek(), range.from(), range.to());
    }
    var dates = new RangeReader<LocalDate>(problems);
    List<DateOverride> given = requireNonNullElse(overrides, List.of());
    for (int i = 0; i < given.size(); i++) {
      read(given.get(i), "overrides[" + i + "]", dates, problems);
    }
    problems.throwIfAny();
    return new OpeningHours(ZoneId.of(timezone), week.ranges(), dates.ranges());
  }

  private static void read(
      DateOverride override, String field, RangeReader<LocalDate> dates, RangeProblems problems) {
    List<ClockRange> ranges = requireNonNullElse(override.ranges(), List.of());
    if (Boolean.TRUE.equals(override.closed()) != ranges.isEmpty()) {
      problems.add(field, "CLOSED_OR_RANGES", "must either be closed or have ranges");
    }
    if (!dates.begin(override.date())) {
      problems.add(field + ".date", "DUPLICATE_DATE", "has an override already");
    }
    for (int i = 0; i < ranges.size(); i++) {
      ClockRange range = ranges.get(i);
      dates.read(field + ".ranges[" + i + "]", override.date(), range.from(), range.to());
    }
  }

  private BookingRules rules() {
    BookingRules defaults = BookingRules.DEFAULTS;
    return new BookingRules(
        minutes(bufferBefore, defaults.bufferBefore()),
        minutes(bufferAfter, defaults.bufferAfter()),
        minutes(minNoticeMinutes, defaults.minNotice()),
        requireNonNullElse(maxAdvanceDays, defaults.maxAdvanceDays()),
        minutes(slotInterval, defaults.slotInterval()),
        durations == null
            ? defaults.durations()
            : durations.stream().map(Duration::ofMinutes).toList(),
        dailyLimit,
        weeklyLimit,
        requireNonNullElse(autoConfirm, defaults.autoConfirm()),
        new Notices(
            minutes(cancelNoticeMinutes, defaults.notices().cancel()),
            minutes(rescheduleNoticeMinutes, defaults.notices().reschedule())));
  }

  private static Duration minutes(@Nullable Integer given, Duration fallback) {
    return given == null ? fallback : Duration.ofMinutes(given);
  }
}
