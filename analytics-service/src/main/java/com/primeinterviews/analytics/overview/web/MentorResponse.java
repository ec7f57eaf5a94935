package com.primeinterviews.analytics.overview.web;

import com.primeinterviews.analytics.overview.DayOfBookings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How quickly mentors answer, over the bookings of a range. */
record MentorResponse(
    @Schema(description = "Bookings a mentor confirmed; automatic confirmations do not count")
        int confirmed,
    @Schema(description = "Minutes from booking to confirmation; null while none is confirmed")
        @Nullable BigDecimal averageMinutes) {

  static MentorResponse from(List<DayOfBookings> days) {
    int confirmed = days.stream().mapToInt(DayOfBookings::answered).sum();
    long seconds = days.stream().mapToLong(DayOfBookings::answerSeconds).sum();
    return new MentorResponse(confirmed, Rate.quotient(seconds, 60L * confirmed, 2));
  }
}
