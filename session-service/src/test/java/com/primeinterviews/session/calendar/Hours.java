package com.primeinterviews.session.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hours and rules of a mentor, and the questions one may ask of them. */
final class Hours {

  private final ZoneId zone;
  private final Map<DayOfWeek, List<DayRange>> weekly = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<DayRange>> overrides = new HashMap<>();
  private final List<TakenTime> taken = new ArrayList<>();
  private final List<TimeSpan> opened = new ArrayList<>();
  private final List<TimeSpan> closed = new ArrayList<>();
  private Duration before = Duration.ZERO;
  private Duration after = Duration.ZERO;
  private Duration notice = Duration.ZERO;
  private Duration interval = Duration.ofMinutes(30);
  private int days = 365;
  private Integer dailyLimit;
  private Integer weeklyLimit;

  private Hours(String zone) {
    this.zone = ZoneId.of(zone);
  }

  static Hours in(String zone) {
    return new Hours(zone);
  }

  Hours open(DayOfWeek day, String from, String to) {
    weekly.computeIfAbsent(day, key -> new ArrayList<>()).add(range(from, to));
    return this;
  }

  Hours always() {
    Stream.of(DayOfWeek.values()).forEach(day -> open(day, "00:00", "24:00"));
    return this;
  }

  /** Closed on a date. */
  Hours on(String date) {
    overrides.put(LocalDate.parse(date), List.of());
    return this;
  }

  Hours on(String date, String from, String to) {
    overrides.put(LocalDate.parse(date), List.of(range(from, to)));
    return this;
  }

  Hours opened(String start, int minutes) {
    opened.add(TimeSpan.of(Instant.parse(start), Duration.ofMinutes(minutes)));
    return this;
  }

  Hours closed(String start, int minutes) {
    closed.add(TimeSpan.of(Instant.parse(start), Duration.ofMinutes(minutes)));
    return this;
  }

  Hours every(int minutes) {
    interval = Duration.ofMinutes(minutes);
    return this;
  }

  Hours buffers(int minutesBefore, int minutesAfter) {
    before = Duration.ofMinutes(minutesBefore);
    after = Duration.ofMinutes(minutesAfter);
    return this;
  }

  Hours minNotice(int minutes) {
    notice = Duration.ofMinutes(minutes);
    return this;
  }

  Hours maxAdvanceDays(int limit) {
    days = limit;
    return this;
  }

  Hours dailyLimit(int limit) {
    dailyLimit = limit;
    return this;
  }

  Hours weeklyLimit(int limit) {
    weeklyLimit = limit;
    return this;
  }

  void taken(String start, int minutes) {
    TimeSpan span = TimeSpan.of(Instant.parse(start), Duration.ofMinutes(minutes));
    taken.add(new TakenTime(span, span.widened(before, after), true));
  }

  /** Starts of the free slots, asked at the beginning of the span. */
  List<String> slotsOf(int minutes, String from, String until) {
    TimeSpan asked = new TimeSpan(Instant.parse(from), Instant.parse(until));
    return at(asked.start()).free(asked, Duration.ofMinutes(minutes)).stream()
        .map(slot -> slot.start().toString())
        .toList();
  }

  Verdict verdict(String start) {
    return at(Instant.parse(start)).judge(Instant.parse(start), Duration.ofMinutes(60));
  }

  SlotEngine at(Instant now) {
    var durations = Stream.of(30, 60, 120, 240).map(Duration::ofMinutes).toList();
    var rules =
        new BookingRules(
            before,
            after,
            notice,
            days,
            interval,
            durations,
            dailyLimit,
            weeklyLimit,
            false,
            BookingRules.Notices.NONE);
    return new SlotEngine(
        new Availability(new OpeningHours(zone, weekly, overrides), rules),
        taken,
        new PersonalTime(opened, closed, List.of()),
        now);
  }

  private static DayRange range(String from, String to) {
    return new DayRange(minutes(from), minutes(to));
  }

  private static int minutes(String time) {
    return time.equals("24:00") ? 24 * 60 : LocalTime.parse(time).toSecondOfDay() / 60;
  }
}
