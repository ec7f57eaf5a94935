package com.primeinterviews.session.calendar;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a mentor's open hours may be booked.
 *
 * @param bufferBefore kept free before each session; need not lie in open hours
 * @param bufferAfter kept free after each session; between two sessions both buffers apply
 * @param minNotice shortest time from booking to start
 * @param maxAdvanceDays last bookable date, counted from today in the mentor's zone
 * @param slotInterval step between possible starts, counted from the start of each range
 * @param durations lengths offered, ascending
 * @param dailyLimit most sessions that start on one date of the mentor's zone; null: no limit
 * @param weeklyLimit most sessions that start in one week, Monday to Sunday; null: no limit
 * @param autoConfirm whether a booking is confirmed at once
 * @param notices until when a candidate may go back on a confirmed booking
 */
public record BookingRules(
    Duration bufferBefore,
    Duration bufferAfter,
    Duration minNotice,
    int maxAdvanceDays,
    Duration slotInterval,
    List<Duration> durations,
    @Nullable Integer dailyLimit,
    @Nullable Integer weeklyLimit,
    boolean autoConfirm,
    Notices notices) {

  /**
   * How long before the start a candidate may still call a confirmed session off, or move it. The
   * mentor is not bound.
   */
  public record Notices(Duration cancel, Duration reschedule) {

    public static final Notices NONE = new Notices(Duration.ZERO, Duration.ZERO);

    public Notices {
      if (cancel.isNegative() || reschedule.isNegative()) {
        throw new IllegalArgumentException("notices must not be negative");
      }
    }
  }

  public static final BookingRules DEFAULTS =
      new BookingRules(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofHours(2),
          60,
          Duration.ofMinutes(30),
          List.of(Duration.ofMinutes(30), Duration.ofMinutes(60)),
          null,
          null,
          false,
          Notices.NONE);

  public BookingRules {
    if (bufferBefore.isNegative() || bufferAfter.isNegative() || minNotice.isNegative()) {
      throw new IllegalArgumentException("buffers and notice must not be negative");
    }
    if (slotInterval.toMinutes() < 1 || maxAdvanceDays < 0) {
      throw new IllegalArgumentException("interval and horizon must be positive");
    }
    if (durations.isEmpty() || durations.stream().anyMatch(d -> d.toMinutes() < 1)) {
      throw new IllegalArgumentException("at least one positive duration must be offered");
    }
    // Rules that were written before there were notices have none.
    notices = notices == null ? Notices.NONE : notices;
    durations = durations.stream().distinct().sorted().toList();
  }

  /** The same for somebody whom the notice does not bind. */
  BookingRules atAnyNotice() {
    return new BookingRules(
        bufferBefore,
        bufferAfter,
        Duration.ZERO,
        maxAdvanceDays,
        slotInterval,
        durations,
        dailyLimit,
        weeklyLimit,
        autoConfirm,
        notices);
  }

  /** How far apart two sessions may be that count towards one limit; zero without limits. */
  Duration countedOver() {
    if (weeklyLimit != null) {
      return Duration.ofDays(7);
    }
    return dailyLimit == null ? Duration.ZERO : Duration.ofDays(1);
  }

  public Duration shortestDuration() {
    return durations.getFirst();
  }
}
