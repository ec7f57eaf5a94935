package com.primeinterviews.session.busy.ics;

import com.primeinterviews.session.calendar.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The time that the events of a calendar take inside a window. */
final class Events {

  /** Sessions that came here by invitation or feed: their time is known better where they live. */
  private static final Pattern OWN_SESSION =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@primeinterviews\\.com");

  private final Clocks clocks;
  private final TimeSpan window;
  private final Work work;
  private final Map<String, Set<Instant>> moved = new HashMap<>();

  Events(Clocks clocks, TimeSpan window, Work work) {
    this.clocks = clocks;
    this.window = window;
    this.work = work;
  }

  Stream<TimeSpan> busy(List<Block> events) {
    for (Block event : events) {
      event
          .first("RECURRENCE-ID")
          .ifPresent(
              line ->
                  moved
                      .computeIfAbsent(uidOf(event), uid -> new HashSet<>())
                      .add(clocks.read(line).instant()));
    }
    return events.stream().filter(Events::takesTime).flatMap(this::busy);
  }

  private static boolean takesTime(Block event) {
    return event.first("DTSTART").isPresent()
        && !event.word("STATUS").equals("CANCELLED")
        && !event.word("TRANSP").equals("TRANSPARENT")
        && !OWN_SESSION.matcher(uidOf(event)).matches();
  }

  private static String uidOf(Block event) {
    return event.first("UID").map(Line::value).orElse("");
  }

  private Stream<TimeSpan> busy(Block event) {
    Moment first = clocks.read(event.first("DTSTART").orElseThrow());
    Lengths length = Lengths.of(event, first, clocks);
    if (!first.instant().isBefore(length.endOf(first))) {
      return Stream.empty();
    }
    Set<Instant> excluded = new HashSet<>();
    Set<LocalDate> excludedDates = new HashSet<>();
    for (Moment moment : moments(event, "EXDATE").toList()) {
      if (moment.isDate()) {
        excludedDates.add(moment.time().toLocalDate());
      } else {
        excluded.add(moment.instant());
      }
    }
    if (event.first("RECURRENCE-ID").isEmpty()) {
      excluded.addAll(moved.getOrDefault(uidOf(event), Set.of()));
    }
    return Stream.concat(starts(event, first, length), moments(event, "RDATE"))
        .filter(start -> !excluded.contains(start.instant()))
        .filter(start -> !excludedDates.contains(start.time().toLocalDate()))
        .distinct()
        .flatMap(start -> inWindow(start.instant(), length.endOf(start)));
  }

  /** The first beginning always counts, whatever the rule says of it. */
  private Stream<Moment> starts(Block event, Moment first, Lengths length) {
    Duration lasts = Duration.between(first.instant(), length.endOf(first)).plusDays(1);
    TimeSpan around = window.widened(lasts, Duration.ZERO);
    Stream<LocalDateTime> repeated =
        event.all("RRULE").stream()
            .flatMap(rule -> new Repetition(rule.value(), first).within(around, work));
    return Stream.concat(Stream.of(first), repeated.map(first::at));
  }

  private Stream<Moment> moments(Block event, String property) {
    return event.all(property).stream()
        .flatMap(
            line ->
                Arrays.stream(line.value().split(","))
                    .map(value -> value.split("/")[0])
                    .filter(value -> !value.isBlank())
                    .map(value -> clocks.read(value.strip(), line.parameter("TZID"))));
  }

  /** Of what a VFREEBUSY tells, all that is not said to be free. */
  Stream<TimeSpan> freeBusy(List<Block> freeBusy) {
    return freeBusy.stream()
        .flatMap(block -> block.all("FREEBUSY").stream())
        .filter(line -> !line.parameter("FBTYPE").equalsIgnoreCase("FREE"))
        .flatMap(line -> Arrays.stream(line.value().split(",")))
        .filter(period -> !period.isBlank())
        .flatMap(this::period);
  }

  private Stream<TimeSpan> period(String text) {
    String[] ends = text.strip().split("/");
    if (ends.length != 2) {
      throw UnfitCalendarException.malformed("a period that is none");
    }
    Moment start = clocks.read(ends[0], "");
    boolean lasts = ends[1].startsWith("P") || ends[1].startsWith("+");
    return inWindow(
        start.instant(),
        lasts ? Lengths.lasting(ends[1]).endOf(start) : clocks.read(ends[1], "").instant());
  }

  private Stream<TimeSpan> inWindow(Instant start, Instant end) {
    if (!start.isBefore(end)) {
      return Stream.empty();
    }
    var span = new TimeSpan(start, end);
    if (!span.overlaps(window)) {
      return Stream.empty();
    }
    work.spendOneTime();
    return Stream.of(span.within(window));
  }
}
