package com.primeinterviews.session.calendar.web;

import com.primeinterviews.session.calendar.DayRange;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.util.Locale;

/** Hours of one day of every week. */
record WeeklyRange(
    @Schema(example = "monday")
        @NotNull
        @Pattern(
            regexp = "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
            flags = Pattern.Flag.CASE_INSENSITIVE,
            message = "must be a day such as monday")
        String day,
    @Schema(example = "09:00")
        @NotNull
        @Pattern(regexp = ClockTime.PATTERN, message = ClockTime.MESSAGE)
        String from,
    @Schema(example = "17:30", description = "Exclusive; at most 24:00")
        @NotNull
        @Pattern(regexp = ClockTime.PATTERN, message = ClockTime.MESSAGE)
        String to) {

  static WeeklyRange of(DayOfWeek day, DayRange range) {
    return new WeeklyRange(
        day.name().toLowerCase(Locale.ROOT),
        ClockTime.of(range.fromMinute()),
        ClockTime.of(range.toMinute()));
  }

  DayOfWeek dayOfWeek() {
    return DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT));
  }
}
