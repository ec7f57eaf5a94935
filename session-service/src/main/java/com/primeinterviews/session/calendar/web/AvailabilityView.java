package com.primeinterviews.session.calendar.web;

import com.primeinterviews.session.calendar.BookingRules;
import com.primeinterviews.session.calendar.Calendar;
import com.primeinterviews.session.calendar.OpeningHours;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An availability as it is sent; numbers of time are minutes. */
record AvailabilityView(
    UUID mentorId,
    String timezone,
    List<WeeklyRange> weekly,
    List<DateOverride> overrides,
    long bufferBefore,
    long bufferAfter,
    long minNoticeMinutes,
    int maxAdvanceDays,
    long slotInterval,
    List<Long> durations,
    @Nullable Integer dailyLimit,
    @Nullable Integer weeklyLimit,
    boolean autoConfirm,
    long cancelNoticeMinutes,
    long rescheduleNoticeMinutes) {

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
        rules.autoConfirm(),
        rules.notices().cancel().toMinutes(),
        rules.notices().reschedule().toMinutes());
  }

  private static List<WeeklyRange> weekly(OpeningHours hours) {
    return hours.weekly().entrySet().stream()
        .flatMap(day -> day.getValue().stream().map(range -> WeeklyRange.of(day.getKey(), range)))
        .toList();
  }
}
