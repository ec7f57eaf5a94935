package com.primeinterviews.session.calendar.web;

import com.primeinterviews.session.calendar.DayRange;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Hours of one day, by the wall clock of the mentor's zone. */
record ClockRange(
    @Schema(example = "09:00")
        @NotNull
        @Pattern(regexp = ClockTime.PATTERN, message = ClockTime.MESSAGE)
        String from,
    @Schema(example = "17:30", description = "Exclusive; at most 24:00")
        @NotNull
        @Pattern(regexp = ClockTime.PATTERN, message = ClockTime.MESSAGE)
        String to) {

  static ClockRange of(DayRange range) {
    return new ClockRange(ClockTime.of(range.fromMinute()), ClockTime.of(range.toMinute()));
  }
}
