package com.primeinterviews.session.busy.ics;

import com.primeinterviews.session.calendar.TimeSpan;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of a VTIMEZONE, around the window that is read. What lies long before it may be off by
 * a change of the clock, which nobody sees: only times inside the window are kept.
 */
final class EmbeddedZone {

  private static final Duration BEFORE = Duration.ofDays(3 * 366);
  private static final Duration AFTER = Duration.ofDays(2);

  private record Change(Instant at, ZoneOffset from, ZoneOffset to) {}

  private EmbeddedZone() {}

  static WallClock of(Block zone, TimeSpan window, Work work) {
    TimeSpan wide = window.widened(BEFORE, AFTER);
    List<Change> changes =
        zone.blocks().stream()
            .flatMap(observance -> changes(observance, wide, work))
            .sorted(Comparator.comparing(Change::at))
            .toList();
    if (changes.isEmpty()) {
      throw UnfitCalendarException.malformed("a zone without offsets");
    }
    ZoneOffset first = changes.getFirst().from();
    return new WallClock(ZoneRules.of(first, first, List.of(), transitions(changes), List.of()));
  }

  private static Stream<Change> changes(Block observance, TimeSpan wide, Work work) {
    ZoneOffset from = offset(observance, "TZOFFSETFROM");
    ZoneOffset to = offset(observance, "TZOFFSETTO");
    var start =
        observance
            .first("DTSTART")
            .map(line -> Clocks.time(line.value()))
            .orElseThrow(() -> UnfitCalendarException.malformed("an observance without start"));
    var first = new Moment(start, new WallClock(from.getRules()), false);
    Stream<LocalDateTime> repeated =
        observance.all("RRULE").stream()
            .flatMap(rule -> new Repetition(rule.value(), first).within(wide, work));
    Stream<LocalDateTime> listed =
        observance.all("RDATE").stream()
            .flatMap(line -> Arrays.stream(line.value().split(",")))
            .map(value -> Clocks.time(value.split("/")[0]));
    return Stream.concat(Stream.of(start), Stream.concat(repeated, listed))
        .distinct()
        .map(time -> new Change(time.toInstant(from), from, to));
  }

  private static List<ZoneOffsetTransition> transitions(List<Change> changes) {
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    ZoneOffset current = changes.getFirst().from();
    for (Change change : changes) {
      if (!change.to().equals(current)) {
        var wall = LocalDateTime.ofEpochSecond(change.at().getEpochSecond(), 0, current);
        transitions.add(ZoneOffsetTransition.of(wall, current, change.to()));
        current = change.to();
      }
    }
    return transitions;
  }

  private static ZoneOffset offset(Block observance, String name) {
    try {
      return observance
          .first(name)
          .map(line -> ZoneOffset.of(line.value()))
          .orElseThrow(() -> UnfitCalendarException.malformed("an observance without offset"));
    } catch (DateTimeException e) {
      throw UnfitCalendarException.malformed("an offset that is none");
    }
  }
}
