package com.primeinterviews.session.busy.ics;

import com.primeinterviews.session.calendar.TimeSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.TimeZoneRegistry;

/**
 * Reads the times of a document by the clocks they name. Which rules a name stands for is decided
 * in this order: the time zone database, since what it says today is newer than what a file says;
 * the VTIMEZONE of that name; the names that Windows uses; and at last the calendar's own zone,
 * which also holds for times and dates that name none.
 */
final class Clocks {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);
  private static final WallClock UTC = new WallClock(ZoneOffset.UTC.getRules());

  static {
    // Has ical4j read its table of names.
    TimeZoneRegistry.getGlobalZoneId("UTC");
  }

  private final WallClock own;
  private final Map<String, WallClock> byName = new HashMap<>();

  /**
   * @param home the zone of a calendar that does not say its own
   */
  Clocks(Block calendar, ZoneId home, TimeSpan window, Work work) {
    own =
        calendar
            .first("X-WR-TIMEZONE")
            .flatMap(line -> known(line.value()))
            .orElseGet(() -> new WallClock(home.getRules()));
    for (Block zone : calendar.blocks()) {
      if (zone.name().equals("VTIMEZONE")) {
        zone.first("TZID")
            .map(Line::value)
            .filter(name -> known(name).isEmpty())
            .ifPresent(name -> byName.put(name, EmbeddedZone.of(zone, window, work)));
      }
    }
  }

  private static Optional<WallClock> known(String name) {
    try {
      return Optional.of(new WallClock(ZoneId.of(name).getRules()));
    } catch (DateTimeException notInTheDatabase) {
      return Optional.empty();
    }
  }

  private WallClock named(String name) {
    if (name.isEmpty()) {
      return own;
    }
    return byName.computeIfAbsent(name, this::find);
  }

  private WallClock find(String name) {
    return known(name)
        .or(
            () ->
                Optional.ofNullable(TimeZoneRegistry.ZONE_ALIASES.get(name)).flatMap(Clocks::known))
        .orElse(own);
  }

  Moment read(Line line) {
    return read(line.value(), line.parameter("TZID"));
  }

  Moment read(String text, String zone) {
    if (text.length() == 8) {
      return checked(new Moment(date(text).atStartOfDay(), own, true));
    }
    return text.endsWith("Z")
        ? checked(new Moment(time(text.substring(0, text.length() - 1)), UTC, false))
        : checked(new Moment(time(text), named(zone), false));
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      throw UnfitCalendarException.malformed("a date that is none");
    }
  }

  /** A leap second is the second before, as everywhere else in Java. */
  static LocalDateTime time(String text) {
    try {
      return LocalDateTime.parse(text.replaceFirst("60$", "59"), TIME);
    } catch (DateTimeException e) {
      throw UnfitCalendarException.malformed("a time that is none");
    }
  }

  private static Moment checked(Moment moment) {
    int year = moment.time().getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw UnfitCalendarException.malformed("a time in the year " + year);
    }
    return moment;
  }
}
