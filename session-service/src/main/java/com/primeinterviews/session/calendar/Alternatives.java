package com.primeinterviews.session.calendar;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The free slots nearest to one that cannot be had, at which the guest is free as well. */
@Component
class Alternatives {

  private static final Duration AROUND = Duration.ofDays(14);

  private final SlotFinder slots;
  private final Reservations reservations;
  private final CalendarSettings settings;

  Alternatives(SlotFinder slots, Reservations reservations, CalendarSettings settings) {
    this.slots = slots;
    this.reservations = reservations;
    this.settings = settings;
  }

  /** Ascending by start. */
  List<TimeSpan> to(Appointment wanted, Calendar calendar) {
    TimeSpan around = wanted.span().widened(AROUND, AROUND);
    var guestIsBusy =
        new TimeSpans(
            reservations.of(wanted.guestId(), around).stream().map(TakenTime::blocked).toList());
    Comparator<TimeSpan> byDistance =
        Comparator.comparing(slot -> Duration.between(wanted.start(), slot.start()).abs());
    return slots.free(calendar, around, wanted.length()).stream()
        .filter(slot -> !guestIsBusy.touch(slot))
        .sorted(byDistance.thenComparing(TimeSpan::start))
        .limit(settings.alternatives())
        .sorted(Comparator.comparing(TimeSpan::start))
        .toList();
  }
}
