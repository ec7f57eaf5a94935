package com.primeinterviews.session.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.primeinterviews.session.calendar.BookingRules;
import com.primeinterviews.session.calendar.Calendar;
import com.primeinterviews.session.calendar.DayRange;
import com.primeinterviews.session.calendar.OpeningHours;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An availability as it is sent; numbers of time are minutes. */
record AvailabilityView(
    UUID mentorId,
    String timezone,
    List<Weekly> weekly,
    List<DateOverride> overrides,
    long bufferBefore,
    long bufferAfter,
    long minNoticeMinutes,
    int maxAdvanceDays,
    long slotInterval,
    List<Long> durations,
    @Nullable Integer dailyLimit,
    @Nullable Integer weeklyLimit,
    boolean autoConfirm) {

  record Weekly(String day, String from, String to) {}

  record Range(String from, String to) {
    static Range of(DayRange range) {
      return new Range(ClockTime.of(range.fromMinute()), ClockTime.of(range.toMinute()));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DateOverride(LocalDate date, @Nullable Boolean closed, @Nullable List<Range> ranges) {
    static DateOverride of(LocalDate date, List<DayRange> ranges) {
      return ranges.isEmpty()
          ? new DateOverride(date, true, null)
          : new DateOverride(date, null, ranges.stream().map(Range::of).toList());
    }
  }

  static AvailabilityView of(Calendar calendar) {
    OpeningHours hours = calendar.availability().hours();
    BookingRules rules = calendar.availability().rules();
    return new AvailabilityView(
        calendar.mentorId(),
        hours.timezone().getId(),
        weekly(hours),
        hours.overrides().entrySet().stream()
            .map(day -> DateOverride.of(day.getKey(), day.getValue()))
            .toList(),
        rules.bufferBefore().toMinutes(),
        rules.bufferAfter().toMinutes(),
        rules.minNotice().toMinutes(),
        rules.maxAdvanceDays(),
        rules.slotInterval().toMinutes(),
        rules.durations().stream().map(Duration::toMinutes).toList(),
        rules.dailyLimit(),
        rules.weeklyLimit(),
        rules.autoConfirm());
  }

  private static List<Weekly> weekly(OpeningHours hours) {
    return hours.weekly().entrySet().stream()
        .flatMap(
            day ->
                day.getValue().stream()
                    .map(Range::of)
                    .map(
                        range ->
                            new Weekly(
                                day.getKey().name().toLowerCase(Locale.ROOT),
                                range.from(),
                                range.to())))
        .toList();
  }
}
