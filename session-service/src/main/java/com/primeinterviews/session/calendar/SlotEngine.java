package com.primeinterviews.session.calendar;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which slots of one mentor are free: availability and taken time in, slots out, no clock
 * and no database. A slot is listed exactly when {@link #judge} finds it {@link Verdict#FREE}, so
 * what a candidate sees is what can be booked.
 *
 * <p>A slot is free when it starts on the grid of {@link OpenTime#starts}, lies in open time from
 * start to end (across midnight where the hours continue), keeps notice and horizon, leaves both
 * buffers clear of every taken time, and exceeds no limit. Daylight saving is defined once, at
 * {@link OpeningHours}; what is opened and closed beside the hours, at {@link OpenTime}.
 */
final class SlotEngine {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private final OpeningHours hours;
  private final OpenTime openTime;
  private final BookingRules rules;
  private final Instant now;
  private final Instant earliest;
  private final Instant horizon;
  private final TimeSpans taken;
  private final Map<LocalDate, Integer> perDay = new HashMap<>();
  private final Map<LocalDate, Integer> perWeek = new HashMap<>();

  /**
   * @param takenTimes all that touches {@link #reach} of the spans that will be asked for
   * @param personal the same of the mentor's own arrangements
   */
  SlotEngine(
      Availability availability,
      Collection<TakenTime> takenTimes,
      PersonalTime personal,
      Instant now) {
    this.hours = availability.hours();
    this.openTime = new OpenTime(hours, personal);
    this.rules = availability.rules();
    this.now = now;
    this.earliest = now.plus(rules.minNotice());
    this.horizon = horizon(availability, now);
    this.taken =
        new TimeSpans(
            Stream.concat(takenTimes.stream().map(TakenTime::blocked), personal.busy().stream())
                .toList());
    takenTimes.stream()
        .filter(TakenTime::countsTowardsLimits)
        .map(time -> hours.dateOf(time.span().start()))
        .forEach(
            date -> {
              perDay.merge(date, 1, Integer::sum);
              perWeek.merge(mondayOf(date), 1, Integer::sum);
            });
  }

  /** The end of the last bookable date in the mentor's zone. */
  static Instant horizon(Availability availability, Instant now) {
    OpeningHours hours = availability.hours();
    return hours
        .dateOf(now)
        .plusDays(availability.rules().maxAdvanceDays() + 1L)
        .atStartOfDay(hours.timezone())
        .toInstant();
  }

  /**
   * How far around a span taken time matters: as far as the limits count, and a day more because of
   * buffers and of slots that start at the end of the span.
   */
  static TimeSpan reach(TimeSpan asked, BookingRules rules) {
    Duration around = rules.countedOver().plus(DAY);
    return asked.widened(around, around);
  }

  /** Free slots that start inside the span, ascending. */
  List<TimeSpan> free(TimeSpan asked, Duration length) {
    Instant from = asked.start().isAfter(earliest) ? asked.start() : earliest;
    Instant until = asked.end().isBefore(horizon) ? asked.end() : horizon;
    if (!rules.durations().contains(length) || !from.isBefore(until)) {
      return List.of();
    }
    TimeSpans open = openTime.in(new TimeSpan(from, until.plus(length)));
    return openTime.starts(new TimeSpan(from, until), rules.slotInterval()).stream()
        .map(start -> TimeSpan.of(start, length))
        .filter(slot -> judgeSpace(slot, open) == Verdict.FREE)
        .toList();
  }

  /** The first free slots that start inside the span, ascending, at most {@code count}. */
  List<TimeSpan> first(int count, TimeSpan within, Duration length) {
    List<TimeSpan> first = new ArrayList<>();
    Instant from = within.start();
    while (first.size() < count && from.isBefore(within.end()) && !openTime.never()) {
      TimeSpan week = TimeSpan.of(from, WEEK).within(within);
      free(week, length).stream().limit(count - first.size()).forEach(first::add);
      from = week.end();
    }
    return first;
  }

  /** What the rules say to a slot that someone wants to take. */
  Verdict judge(Instant start, Duration length) {
    Verdict verdict = judgeTiming(start, length);
    if (verdict != Verdict.FREE) {
      return verdict;
    }
    TimeSpan instant = TimeSpan.of(start, Duration.ofNanos(1));
    if (!openTime.starts(instant, rules.slotInterval()).contains(start)) {
      return Verdict.OUTSIDE_AVAILABILITY;
    }
    TimeSpan slot = TimeSpan.of(start, length);
    return judgeSpace(slot, openTime.in(slot));
  }

  private Verdict judgeTiming(Instant start, Duration length) {
    if (!rules.durations().contains(length)) {
      return Verdict.DURATION_NOT_OFFERED;
    }
    if (start.isBefore(now)) {
      return Verdict.START_IN_PAST;
    }
    if (start.isBefore(earliest)) {
      return Verdict.NOTICE_TOO_SHORT;
    }
    return start.isBefore(horizon) ? Verdict.FREE : Verdict.TOO_FAR_AHEAD;
  }

  private Verdict judgeSpace(TimeSpan slot, TimeSpans open) {
    if (!open.cover(slot) || openTime.isClosedIn(slot)) {
      return Verdict.OUTSIDE_AVAILABILITY;
    }
    if (taken.touch(slot.widened(rules.bufferBefore(), rules.bufferAfter()))) {
      return Verdict.SLOT_TAKEN;
    }
    LocalDate date = hours.dateOf(slot.start());
    if (reached(rules.dailyLimit(), perDay.get(date))) {
      return Verdict.DAILY_LIMIT;
    }
    return reached(rules.weeklyLimit(), perWeek.get(mondayOf(date)))
        ? Verdict.WEEKLY_LIMIT
        : Verdict.FREE;
  }

  private static boolean reached(@Nullable Integer limit, @Nullable Integer booked) {
    return limit != null && booked != null && booked >= limit;
  }

  private static LocalDate mondayOf(LocalDate date) {
    return date.with(previousOrSame(DayOfWeek.MONDAY));
  }
}
