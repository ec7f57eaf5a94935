package com.primeinterviews.session.busy.ics;

import com.primeinterviews.session.calendar.TimeSpan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Small calendars, and what is read of them. */
final class Ics {

  static final TimeSpan WINDOW =
      new TimeSpan(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-05-01T00:00:00Z"));

  private Ics() {}

  static String event(String... lines) {
    return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
  }

  static String calendar(String... components) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", components) + "END:VCALENDAR\r\n";
  }

  static List<String> busy(String... components) {
    return read(calendar(components));
  }

  static List<String> read(String document) {
    return switch (reading(document, IcsLimits.USUAL)) {
      case IcsReading.BusyTimes(var spans) ->
          spans.stream().map(span -> span.start() + "/" + span.end()).toList();
      case IcsReading.Unfit(var flaw) -> throw new AssertionError(flaw);
    };
  }

  static IcsReading.Flaw flaw(String document) {
    return switch (reading(document, IcsLimits.USUAL)) {
      case IcsReading.BusyTimes(var spans) -> throw new AssertionError(spans);
      case IcsReading.Unfit(var flaw) -> flaw;
    };
  }

  static IcsReading reading(String document, IcsLimits limits) {
    return new IcsReader(limits)
        .read(document.getBytes(StandardCharsets.UTF_8), ZoneId.of("Europe/Berlin"), WINDOW);
  }
}
