package com.primeinterviews.session.busy.ics;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import net.fortuna.ical4j.model.TemporalAmountAdapter;

/** How long something lasts, from whichever beginning. */
interface Lengths {

  Instant endOf(Moment start);

  /**
   * Of an event. An end on the same clock is kept by the clock: what lasts from nine to five does
   * so on the day of a change too.
   */
  static Lengths of(Block event, Moment first, Clocks clocks) {
    Optional<Moment> end = event.first("DTEND").map(clocks::read);
    if (end.isPresent() && end.get().clock().equals(first.clock())) {
      Duration shown = Duration.between(first.time(), end.get().time());
      return start -> start.at(start.time().plus(shown)).instant();
    }
    if (end.isPresent()) {
      Duration exact = Duration.between(first.instant(), end.get().instant());
      return start -> start.instant().plus(exact);
    }
    return event
        .first("DURATION")
        .map(line -> lasting(line.value()))
        .orElse(
            start ->
                first.isDate() ? start.at(start.time().plusDays(1)).instant() : start.instant());
  }

  /** Days and weeks by the clock, hours exactly (RFC 5545, section 3.3.6). */
  static Lengths lasting(String text) {
    try {
      TemporalAmount amount = TemporalAmountAdapter.parse(text).getDuration();
      return amount instanceof Duration exact
          ? start -> start.instant().plus(exact)
          : start -> start.at(start.time().plus(amount)).instant();
    } catch (DateTimeException | IllegalArgumentException e) {
      throw UnfitCalendarException.malformed("a duration that is none");
    }
  }
}
