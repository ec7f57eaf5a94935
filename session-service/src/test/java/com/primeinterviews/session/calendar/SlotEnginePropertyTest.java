package com.primeinterviews.session.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** The engine against {@link SlowCalendar}, over zones and days on which the clock changes. */
class SlotEnginePropertyTest {

  /** A zone and an instant near which something odd happens to its clock, or nothing. */
  record Place(ZoneId zone, Instant around) {
    static Place of(String zone, String around) {
      return new Place(ZoneId.of(zone), Instant.parse(around));
    }
  }

  private static final List<Place> PLACES =
      List.of(
          Place.of("UTC", "2026-06-10T00:00:00Z"),
          Place.of("Asia/Kathmandu", "2026-06-10T00:00:00Z"), // +05:45
          Place.of("Pacific/Kiritimati", "2026-12-31T10:00:00Z"), // +14, New Year
          Place.of("Europe/Berlin", "2026-03-29T01:00:00Z"), // forward
          Place.of("Europe/Berlin", "2026-10-25T01:00:00Z"), // back
          Place.of("America/New_York", "2026-03-08T07:00:00Z"), // forward
          Place.of("America/New_York", "2026-11-01T06:00:00Z"), // back
          Place.of("Australia/Lord_Howe", "2026-04-04T15:00:00Z"), // half an hour back
          Place.of("Australia/Lord_Howe", "2026-10-03T15:30:00Z"), // half an hour forward
          Place.of("America/Havana", "2026-03-08T05:00:00Z"), // midnight skipped
          Place.of("Africa/Cairo", "2026-10-29T21:00:00Z"), // midnight repeated
          Place.of("Antarctica/Troll", "2026-03-29T01:00:00Z"), // two hours forward
          Place.of("Pacific/Apia", "2011-12-30T10:00:00Z")); // a day skipped

  record Case(
      Availability availability,
      List<TakenTime> taken,
      PersonalTime personal,
      Instant now,
      TimeSpan asked) {}

  @Property(tries = 400)
  void aSlotIsListedExactlyWhenThePlainReadingOfTheRulesAllowsIt(@ForAll("cases") Case c) {
    var engine = new SlotEngine(c.availability, c.taken, c.personal, c.now);
    for (Duration length : c.availability.rules().durations()) {
      List<Instant> fast = engine.free(c.asked, length).stream().map(TimeSpan::start).toList();
      List<Instant> slow =
          new SlowCalendar(c.availability, c.taken, c.personal, c.now)
              .free(c.asked.start(), c.asked.end(), length);
      assertThat(fast).isEqualTo(slow);
      Statistics.label("slots listed").collect(fast.isEmpty() ? "none" : "some");
    }
  }

  @Property(tries = 200)
  void whatIsListedIsWhatCanBeBooked(@ForAll("cases") Case c) {
    var engine = new SlotEngine(c.availability, c.taken, c.personal, c.now);
    Duration length = c.availability.rules().shortestDuration();
    Set<Instant> listed =
        Set.copyOf(engine.free(c.asked, length).stream().map(TimeSpan::start).toList());
    Instant start = c.asked.start();
    for (; start.isBefore(c.asked.end()); start = start.plusSeconds(60)) {
      assertThat(engine.judge(start, length) == Verdict.FREE)
          .as("%s", start)
          .isEqualTo(listed.contains(start));
    }
  }

  @Property(tries = 100)
  void askingForPartsGivesTheSameSlotsAsAskingForTheWhole(@ForAll("cases") Case c) {
    var engine = new SlotEngine(c.availability, c.taken, c.personal, c.now);
    Duration length = c.availability.rules().shortestDuration();
    Instant cut = c.asked.start().plus(Duration.ofHours(29));
    List<TimeSpan> parts = new ArrayList<>();
    parts.addAll(engine.free(new TimeSpan(c.asked.start(), cut), length));
    parts.addAll(engine.free(new TimeSpan(cut, c.asked.end()), length));
    assertThat(engine.free(c.asked, length)).isEqualTo(parts);
  }

  @Property(tries = 100)
  void theFirstSlotsAreTheFirstOfAll(@ForAll("cases") Case c) {
    var engine = new SlotEngine(c.availability, c.taken, c.personal, c.now);
    Duration length = c.availability.rules().shortestDuration();
    TimeSpan all = new TimeSpan(c.now, SlotEngine.horizon(c.availability, c.now).plusSeconds(1));
    assertThat(engine.first(20, all, length))
        .isEqualTo(engine.free(all, length).stream().limit(20).toList());
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(PLACES).flatMap(this::casesAt);
  }

  private Arbitrary<Case> casesAt(Place place) {
    Instant from = place.around.minus(Duration.ofHours(40));
    TimeSpan asked = new TimeSpan(from, place.around.plus(Duration.ofHours(40)));
    LocalDate date = LocalDate.ofInstant(place.around, place.zone);
    var hours =
        Combinators.combine(
                Arbitraries.maps(Arbitraries.of(DayOfWeek.class), ranges())
                    .ofMinSize(4)
                    .ofMaxSize(7),
                Arbitraries.maps(
                        Arbitraries.integers().between(-2, 2).map(date::plusDays), ranges())
                    .ofMaxSize(2))
            .as((weekly, overrides) -> new OpeningHours(place.zone, weekly, overrides));
    var nows =
        Arbitraries.integers().between(-20 * 60, 40 * 60).map(m -> from.minusSeconds(60L * m));
    return Combinators.combine(hours, rules(), taken(from), personal(from), nows)
        .as((h, r, t, p, now) -> new Case(new Availability(h, r), t, p, now, asked));
  }

  /** Up to three disjoint ranges, often reaching midnight, on odd minutes too. */
  private Arbitrary<List<DayRange>> ranges() {
    var edges =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(0, 60, 120, 150, 180, 24 * 60)),
            Tuple.of(3, Arbitraries.integers().between(0, 24 * 12).map(i -> i * 5)),
            Tuple.of(1, Arbitraries.integers().between(0, 24 * 60)));
    return edges
        .set()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            set -> {
              List<Integer> sorted = set.stream().sorted().toList();
              List<DayRange> ranges = new ArrayList<>();
              for (int i = 0; i + 1 < sorted.size(); i += 2) {
                ranges.add(new DayRange(sorted.get(i), sorted.get(i + 1)));
              }
              return ranges;
            });
  }

  private Arbitrary<BookingRules> rules() {
    var buffers = Arbitraries.of(0, 0, 0, 5, 15, 90).map(Duration::ofMinutes);
    var limits = Arbitraries.of(1, 2, 5).injectNull(0.8);
    return Combinators.combine(
            buffers,
            buffers,
            Arbitraries.of(0, 0, 30, 24 * 60).map(Duration::ofMinutes),
            Arbitraries.of(1, 3, 60, 60),
            Arbitraries.of(5, 20, 30, 45, 60).map(Duration::ofMinutes),
            Arbitraries.of(30, 45, 60, 180)
                .map(Duration::ofMinutes)
                .set()
                .ofMinSize(1)
                .ofMaxSize(2),
            limits,
            limits)
        .as(
            (before, after, notice, days, step, lengths, daily, weekly) ->
                new BookingRules(
                    before,
                    after,
                    notice,
                    days,
                    step,
                    List.copyOf(lengths),
                    daily,
                    weekly,
                    false,
                    BookingRules.Notices.NONE));
  }

  private Arbitrary<List<TakenTime>> taken(Instant from) {
    return Combinators.combine(
            Arbitraries.integers().between(-600, 5400).map(m -> from.plusSeconds(60L * m)),
            Arbitraries.of(30, 60, 240).map(Duration::ofMinutes),
            Arbitraries.of(0, 10, 45).map(Duration::ofMinutes),
            Arbitraries.of(true, true, false))
        .as(
            (start, length, buffer, counts) -> {
              TimeSpan span = TimeSpan.of(start, length);
              return new TakenTime(span, span.widened(buffer, buffer), counts);
            })
        .list()
        .ofMaxSize(6);
  }

  /** One-off slots and busy times; they may overlap here, whatever those who keep them allow. */
  private Arbitrary<PersonalTime> personal(Instant from) {
    var spans =
        Combinators.combine(
                Arbitraries.integers().between(-600, 5400).map(m -> from.plusSeconds(60L * m)),
                Arbitraries.of(5, 30, 60, 95, 600).map(Duration::ofMinutes))
            .as(TimeSpan::of)
            .list();
    return Combinators.combine(spans.ofMaxSize(4), spans.ofMaxSize(3), spans.ofMaxSize(3))
        .as(PersonalTime::new);
  }
}
