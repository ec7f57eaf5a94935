package com.primeinterviews.session.openings;

import com.primeinterviews.session.calendar.PersonalTime;
import com.primeinterviews.session.calendar.TimeSource;
import com.primeinterviews.session.calendar.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the calendar what one-off slots open and close. */
@Component
class SlotSource implements TimeSource {

  private final OneOffSlots slots;

  SlotSource(OneOffSlots slots) {
    this.slots = slots;
  }

  @Override
  public PersonalTime of(UUID personId, TimeSpan within) {
    List<SlotTime> times =
        slots.overlapping(personId, within).stream().map(OneOffSlot::time).toList();
    return new PersonalTime(spans(times, true), spans(times, false), List.of());
  }

  @Override
  public boolean opensAfter(UUID personId, Instant instant) {
    return slots.existsByOwnerIdAndAvailableIsTrueAndEndsAtAfter(personId, instant);
  }

  private static List<TimeSpan> spans(List<SlotTime> times, boolean available) {
    return times.stream()
        .filter(time -> time.available() == available)
        .map(SlotTime::span)
        .toList();
  }
}
