package com.primeinterviews.session.busy.ics;

import com.primeinterviews.session.calendar.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * A rule by which an event repeats. ical4j walks it by the clock on the wall; its end is compared
 * here, as an instant, for the rule may tell it in UTC.
 */
final class Repetition {

  private static final Pattern UNTIL = Pattern.compile("(?i);?UNTIL=([^;]*)");
  private static final Pattern COUNT = Pattern.compile("(?i)(^|;)COUNT=");
  private static final int LONGEST_RULE = 2000;
  private static final int LONGEST_INTERVAL = 10_000;

  private final Moment first;
  private final Recur<LocalDateTime> rule;
  private final Instant until;

  /**
   * @param first where the event begins
   */
  Repetition(String text, Moment first) {
    if (text.length() > LONGEST_RULE) {
      throw UnfitCalendarException.malformed("a rule of " + text.length() + " characters");
    }
    Matcher end = UNTIL.matcher(text);
    this.first = first;
    this.until = end.find() ? until(end.group(1), first) : Instant.MAX;
    try {
      String endless = end.replaceAll("");
      this.rule = new Recur<>(endless.startsWith(";") ? endless.substring(1) : endless);
    } catch (RuntimeException e) {
      throw UnfitCalendarException.malformed("a rule that is none");
    }
    boolean counts = COUNT.matcher(text).find();
    if (rule.getInterval() == 0
        || rule.getInterval() > LONGEST_INTERVAL
        || (counts && rule.getCount() < 1)) {
      throw UnfitCalendarException.malformed("a rule that goes nowhere");
    }
  }

  private static Instant until(String text, Moment first) {
    if (text.length() == 8) {
      return first.at(Clocks.date(text).plusDays(1).atStartOfDay().minusSeconds(1)).instant();
    }
    return text.endsWith("Z")
        ? Clocks.time(text.substring(0, text.length() - 1)).toInstant(ZoneOffset.UTC)
        : first.at(Clocks.time(text)).instant();
  }

  /** The beginnings inside the window. */
  Stream<LocalDateTime> within(TimeSpan window, Work work) {
    Instant end = until.isBefore(window.end()) ? until : window.end();
    if (end.isBefore(window.start()) || end.isBefore(first.instant())) {
      return Stream.empty();
    }
    LocalDateTime from = first.clock().timeAt(window.start());
    // A day more than asked for: around a change of the clock the walls are not sure.
    LocalDateTime to = first.clock().timeAt(end).plusDays(1);
    work.spend(stepsUntil(from, to));
    return rule.getDatesAsStream(first.time(), from.minusDays(1), to, -1)
        .takeWhile(time -> !time.isAfter(to))
        .filter(time -> !first.at(time).instant().isAfter(until));
  }

  private double stepsUntil(LocalDateTime from, LocalDateTime to) {
    double unit = secondsOf(rule.getFrequency()) * Math.max(1, rule.getInterval());
    // Without a count ical4j jumps to where the window begins, by doubling numbers of 32 bits.
    double jumped = seconds(first.time(), from) / secondsOf(rule.getFrequency());
    boolean walksFromTheBeginning = rule.getCount() > 0;
    if (!walksFromTheBeginning && jumped > Integer.MAX_VALUE / 4.0) {
      return Double.POSITIVE_INFINITY;
    }
    LocalDateTime begins =
        walksFromTheBeginning || first.time().isAfter(from) ? first.time() : from;
    return (seconds(begins, to) / unit + 2) * candidatesPerStep();
  }

  private double candidatesPerStep() {
    double days = rule.getDayList().size() * weeksIn(rule.getFrequency());
    return Stream.of(
                rule.getSecondList(),
                rule.getMinuteList(),
                rule.getHourList(),
                rule.getMonthDayList(),
                rule.getYearDayList(),
                rule.getWeekNoList(),
                rule.getMonthList())
            .map(List::size)
            .mapToDouble(size -> Math.max(1, size))
            .reduce(1, (some, more) -> some * more)
        * Math.max(1, days);
  }

  private static double weeksIn(Frequency frequency) {
    return switch (frequency) {
      case SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY -> 1;
      case MONTHLY -> 5;
      case YEARLY -> 53;
    };
  }

  private static double seconds(LocalDateTime from, LocalDateTime to) {
    return Math.max(0, Duration.between(from, to).toSeconds());
  }

  private static double secondsOf(Frequency frequency) {
    return switch (frequency) {
      case SECONDLY -> 1;
      case MINUTELY -> 60;
      case HOURLY -> 3600;
      case DAILY -> 86_400;
      case WEEKLY -> 7 * 86_400;
      case MONTHLY -> 28 * 86_400;
      case YEARLY -> 365 * 86_400;
    };
  }
}
