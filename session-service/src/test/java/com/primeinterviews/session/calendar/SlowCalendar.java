package com.primeinterviews.session.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rules once more, as slow and plain as can be: it looks at the wall clock minute by minute and
 * shares no code with the engine. The property tests hold the engine against it.
 */
final class SlowCalendar {

  private final Availability availability;
  private final List<TakenTime> taken;
  private final PersonalTime personal;
  private final Instant now;

  SlowCalendar(
      Availability availability, List<TakenTime> taken, PersonalTime personal, Instant now) {
    this.availability = availability;
    this.taken = taken;
    this.personal = personal;
    this.now = now;
  }

  List<Instant> free(Instant from, Instant until, Duration length) {
    List<Instant> free = new ArrayList<>();
    Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
    for (; minute.isBefore(until); minute = minute.plusSeconds(60)) {
      if (!minute.isBefore(from) && isFree(minute, length)) {
        free.add(minute);
      }
    }
    return free;
  }

  boolean isFree(Instant start, Duration length) {
    BookingRules rules = availability.rules();
    return rules.durations().contains(length)
        && !start.isBefore(now.plus(rules.minNotice()))
        && !local(start)
            .toLocalDate()
            .isAfter(local(now).toLocalDate().plusDays(rules.maxAdvanceDays()))
        && (onGrid(start) || onGridOfOpened(start))
        && openThroughout(start, length)
        && clearOfTakenTime(start, length)
        && clearOfBusyTime(start, length)
        && withinLimits(start);
  }

  private boolean onGrid(Instant start) {
    ZonedDateTime clock = local(start);
    int minute = clock.getHour() * 60 + clock.getMinute();
    return clock.getSecond() == 0
        && clock.getNano() == 0
        && rangesOn(clock.toLocalDate()).stream()
            .anyMatch(
                range ->
                    range.fromMinute() <= minute
                        && minute < range.toMinute()
                        && (minute - range.fromMinute())
                                % availability.rules().slotInterval().toMinutes()
                            == 0);
  }

  private boolean openThroughout(Instant start, Duration length) {
    for (Instant at = start; at.isBefore(start.plus(length)); at = at.plusSeconds(60)) {
      ZonedDateTime clock = local(at);
      int minute = clock.getHour() * 60 + clock.getMinute();
      boolean inHours =
          rangesOn(clock.toLocalDate()).stream()
              .anyMatch(range -> range.fromMinute() <= minute && minute < range.toMinute());
      if (lieIn(personal.closed(), at) || !(inHours || lieIn(personal.opened(), at))) {
        return false;
      }
    }
    return true;
  }

  private boolean onGridOfOpened(Instant start) {
    long step = availability.rules().slotInterval().toMinutes();
    return start.getEpochSecond() % 60 == 0
        && personal.opened().stream()
            .filter(span -> lieIn(List.of(span), start))
            .anyMatch(span -> Duration.between(span.start(), start).toMinutes() % step == 0);
  }

  private static boolean lieIn(List<TimeSpan> spans, Instant at) {
    return spans.stream().anyMatch(s -> !at.isBefore(s.start()) && at.isBefore(s.end()));
  }

  private boolean clearOfBusyTime(Instant start, Duration length) {
    Instant from = start.minus(availability.rules().bufferBefore());
    Instant until = start.plus(length).plus(availability.rules().bufferAfter());
    return personal.busy().stream()
        .allMatch(busy -> !busy.end().isAfter(from) || !busy.start().isBefore(until));
  }

  private boolean clearOfTakenTime(Instant start, Duration length) {
    Instant from = start.minus(availability.rules().bufferBefore());
    Instant until = start.plus(length).plus(availability.rules().bufferAfter());
    return taken.stream()
        .allMatch(t -> !t.blocked().end().isAfter(from) || !t.blocked().start().isBefore(until));
  }

  private boolean withinLimits(Instant start) {
    Integer daily = availability.rules().dailyLimit();
    Integer weekly = availability.rules().weeklyLimit();
    LocalDate date = local(start).toLocalDate();
    return (daily == null || counted().filter(date::equals).count() < daily)
        && (weekly == null
            || counted().filter(d -> Objects.equals(week(d), week(date))).count() < weekly);
  }

  private Stream<LocalDate> counted() {
    return taken.stream()
        .filter(TakenTime::countsTowardsLimits)
        .map(t -> local(t.span().start()).toLocalDate());
  }

  private static String week(LocalDate date) {
    return date.get(IsoFields.WEEK_BASED_YEAR) + "-" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private List<DayRange> rangesOn(LocalDate date) {
    OpeningHours hours = availability.hours();
    return hours.overrides().containsKey(date)
        ? hours.overrides().get(date)
        : hours.weekly().getOrDefault(date.getDayOfWeek(), List.of());
  }

  private ZonedDateTime local(Instant instant) {
    return instant.atZone(availability.hours().timezone());
  }
}
