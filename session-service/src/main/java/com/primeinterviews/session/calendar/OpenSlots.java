package com.primeinterviews.session.calendar;

import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the other services the next open slots of a mentor. To be called with the calendar's row
 * locked, which keeps the versions of the announcements in the order of their facts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenSlots {

  /** As many as the contract allows. */
  private static final int SHOWN = 20;

  private final SlotFinder slots;
  private final EventPublisher events;
  private final CalendarSettings settings;
  private final Clock clock;

  OpenSlots(SlotFinder slots, EventPublisher events, CalendarSettings settings, Clock clock) {
    this.slots = slots;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /** After a change of availability. */
  void announce(Calendar calendar) {
    announce(calendar, next(calendar));
  }

  /**
   * After time was taken or given back: the next sweep announces what has changed. A booking does
   * not pay for the search of the next slots, and a rush of bookings is told once.
   */
  void announceSoon(Calendar calendar) {
    calendar.touch();
    calendar.refreshAt(clock.instant());
  }

  /** After time has passed, or whatever else may have changed the list. */
  void announceIfChanged(Calendar calendar) {
    List<Instant> next = next(calendar);
    if (!calendar.shows(next)) {
      announce(calendar, next);
    }
  }

  private void announce(Calendar calendar, List<Instant> next) {
    calendar.show(next);
    Availability availability = calendar.availability();
    events.publish(
        new OutgoingEvent(
            OpenSlotsChanged.TOPIC,
            OpenSlotsChanged.TYPE,
            calendar.mentorId(),
            new OpenSlotsChanged(
                calendar.mentorId(),
                availability.hours().timezone().getId(),
                availability.rules().shortestDuration().toMinutes(),
                next,
                calendar.slotsVersion(),
                clock.instant())));
  }

  private List<Instant> next(Calendar calendar) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Instant> next = slots.next(calendar, SHOWN, now);
    calendar.touch();
    calendar.refreshAt(refreshAt(calendar, next, now));
    return next;
  }

  /** When time alone changes the list: its first slot comes too near, or the horizon moves on. */
  private @Nullable Instant refreshAt(Calendar calendar, List<Instant> next, Instant now) {
    Availability availability = calendar.availability();
    if (!slots.isEverOpen(calendar, now)) {
      return null;
    }
    Instant at = availability.hours().startOfDayAfter(now);
    if (!next.isEmpty()) {
      Instant passed = next.getFirst().minus(availability.rules().minNotice()).plusMillis(1);
      at = next.size() == SHOWN || passed.isBefore(at) ? passed : at;
    }
    Instant soonest = now.plus(settings.refreshAtMostEvery());
    return at.isBefore(soonest) ? soonest : at;
  }
}
