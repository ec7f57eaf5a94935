package com.primeinterviews.session.calendar;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.session.busy.ics.IcsReader;
import com.primeinterviews.session.busy.ics.IcsReading;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * The whole way from a calendar elsewhere to the slots, against plain readings of both: dates are
 * looked at one by one here, and slots minute by minute in {@link SlowCalendar}.
 */
class ImportedTimePropertyTest {

  private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** Around both changes of the clock in either hemisphere. */
  private static final List<Instant> WHEN =
      List.of(
          Instant.parse("2026-03-27T00:00:00Z"),
          Instant.parse("2026-04-03T00:00:00Z"),
          Instant.parse("2026-10-23T00:00:00Z"),
          Instant.parse("2026-12-30T00:00:00Z"));

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("America/New_York"));

  /**
   * @param every so many days, from {@code first} on
   * @param notOn dates on which it does not happen
   */
  record Event(
      ZoneId zone, LocalDate first, LocalTime time, int minutes, int every, Set<LocalDate> notOn) {

    String asText() {
      String exceptions =
          notOn.stream()
              .map(date -> "EXDATE;TZID=%s:%s\r\n".formatted(zone, BASIC.format(date.atTime(time))))
              .collect(Collectors.joining());
      return "BEGIN:VEVENT\r\nDTSTART;TZID=%s:%s\r\nDURATION:PT%dM\r\nRRULE:FREQ=DAILY;INTERVAL=%d\r\n%sEND:VEVENT\r\n"
          .formatted(zone, BASIC.format(first.atTime(time)), minutes, every, exceptions);
    }

    /** Java reads a skipped time by the offset before the gap and a repeated one as the first. */
    List<TimeSpan> between(LocalDate from, LocalDate to) {
      return from.datesUntil(to)
          .filter(date -> !date.isBefore(first))
          .filter(date -> ChronoUnit.DAYS.between(first, date) % every == 0)
          .filter(date -> !notOn.contains(date))
          .map(date -> date.atTime(time).atZone(zone).toInstant())
          .map(start -> TimeSpan.of(start, Duration.ofMinutes(minutes)))
          .toList();
    }
  }

  record Case(Instant from, ZoneId home, List<Event> events, Duration buffer) {}

  @Property(tries = 150)
  void aSlotIsFreeExactlyWhenNoImportedTimeIsInTheWay(@ForAll("cases") Case c) {
    Instant until = c.from.plus(Duration.ofDays(4));
    TimeSpan window =
        new TimeSpan(c.from.minus(Duration.ofDays(2)), until.plus(Duration.ofDays(2)));
    LocalDate first = LocalDate.ofInstant(window.start(), UTC).minusDays(3);
    LocalDate last = LocalDate.ofInstant(window.end(), UTC).plusDays(3);
    List<TimeSpan> plain = new ArrayList<>();
    c.events.forEach(event -> plain.addAll(event.between(first, last)));

    List<Instant> fast =
        new SlotEngine(availability(c), List.of(), busy(read(c, window)), c.from)
            .free(new TimeSpan(c.from, until), Duration.ofMinutes(45)).stream()
                .map(TimeSpan::start)
                .toList();

    assertThat(fast)
        .isEqualTo(
            new SlowCalendar(availability(c), List.of(), busy(plain), c.from)
                .free(c.from, until, Duration.ofMinutes(45)));
    Statistics.label("some of the time is taken").collect(fast.size() < 4 * 96 - 2);
  }

  private static List<TimeSpan> read(Case c, TimeSpan window) {
    String document =
        c.events.stream()
            .map(Event::asText)
            .collect(Collectors.joining("", "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n"));
    return switch (new IcsReader()
        .read(document.getBytes(StandardCharsets.UTF_8), c.home, window)) {
      case IcsReading.BusyTimes(var spans) -> spans;
      case IcsReading.Unfit(var flaw) -> throw new AssertionError(flaw);
    };
  }

  private static PersonalTime busy(List<TimeSpan> spans) {
    return new PersonalTime(List.of(), List.of(), spans);
  }

  private static Availability availability(Case c) {
    Map<DayOfWeek, List<DayRange>> always = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      always.put(day, List.of(new DayRange(0, 24 * 60)));
    }
    return new Availability(
        new OpeningHours(c.home, always, Map.of()),
        new BookingRules(
            c.buffer,
            c.buffer,
            Duration.ZERO,
            60,
            Duration.ofMinutes(15),
            List.of(Duration.ofMinutes(45)),
            null,
            null,
            false,
            BookingRules.Notices.NONE));
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(WHEN)
        .flatMap(
            when ->
                Combinators.combine(
                        Arbitraries.of(ZONES),
                        events(LocalDateTime.ofInstant(when, UTC).toLocalDate())
                            .list()
                            .ofMinSize(1)
                            .ofMaxSize(3),
                        Arbitraries.of(0, 5, 30).map(Duration::ofMinutes))
                    .as((home, events, buffer) -> new Case(when, home, events, buffer)));
  }

  private static Arbitrary<Event> events(LocalDate around) {
    return Combinators.combine(
            Arbitraries.of(ZONES),
            Arbitraries.integers().between(-400, 3).map(around::plusDays),
            Arbitraries.integers()
                .between(0, 24 * 12 - 1)
                .map(i -> LocalTime.MIN.plusMinutes(5 * i)),
            Arbitraries.of(15, 60, 200),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 4).map(around::plusDays).set().ofMaxSize(2))
        .as(Event::new)
        // The first occurrence always counts, so it is not taken out here.
        .filter(event -> !event.notOn().contains(event.first()));
  }
}
