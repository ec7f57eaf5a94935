package com.primeinterviews.session.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.primeinterviews.session.calendar.DayRange;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces the weekly hours of one date: either closed, or ranges. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DateOverride(
    @NotNull LocalDate date,
    @Schema(description = "true, or left out where ranges are given") @Nullable Boolean closed,
    @Nullable @Size(max = 10) List<@NotNull @Valid ClockRange> ranges) {

  static DateOverride of(LocalDate date, List<DayRange> ranges) {
    return ranges.isEmpty()
        ? new DateOverride(date, true, null)
        : new DateOverride(date, null, ranges.stream().map(ClockRange::of).toList());
  }
}
