package com.primeinterviews.session.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings calendars and taken time to the engine. */
@Component
@Transactional(readOnly = true)
public class SlotFinder {

  private static final Duration NEAR = Duration.ofDays(14);

  private final Calendars calendars;
  private final Reservations reservations;
  private final PersonalTimes personalTimes;
  private final Clock clock;

  SlotFinder(
      Calendars calendars, Reservations reservations, PersonalTimes personalTimes, Clock clock) {
    this.calendars = calendars;
    this.reservations = reservations;
    this.personalTimes = personalTimes;
    this.clock = clock;
  }

  /** Free slots that start inside the span; none while the mentor takes no bookings. */
  public List<TimeSpan> free(UUID mentorId, TimeSpan asked, Duration length) {
    return calendars
        .findById(mentorId)
        .map(calendar -> free(calendar, asked, length))
        .orElse(List.of());
  }

  List<TimeSpan> free(Calendar calendar, TimeSpan asked, Duration length) {
    Instant now = clock.instant();
    TimeSpan bookable = new TimeSpan(now, SlotEngine.horizon(calendar.availability(), now));
    return calendar.active() && asked.overlaps(bookable)
        ? engine(calendar, asked.within(bookable), now).free(asked, length)
        : List.of();
  }

  /** As {@link #free} lists it: nothing while the mentor takes no bookings. */
  Verdict judge(Calendar calendar, Appointment wanted) {
    return calendar.active()
        ? judge(calendar, calendar.availability(), wanted)
        : Verdict.OUTSIDE_AVAILABILITY;
  }

  /** For the mentor, who may move what is booked also after taking no more bookings. */
  Verdict judgeAtAnyNotice(Calendar calendar, Appointment wanted) {
    Availability usual = calendar.availability();
    return judge(calendar, new Availability(usual.hours(), usual.rules().atAnyNotice()), wanted);
  }

  /** What the rules refuse by themselves needs no look at bookings and arrangements. */
  private Verdict judge(Calendar calendar, Availability availability, Appointment wanted) {
    Instant now = clock.instant();
    Verdict verdict =
        new SlotEngine(availability, List.of(), PersonalTime.NONE, now)
            .judge(wanted.start(), wanted.length());
    return verdict == Verdict.FREE || verdict == Verdict.OUTSIDE_AVAILABILITY
        ? engine(calendar, availability, wanted.span(), now).judge(wanted.start(), wanted.length())
        : verdict;
  }

  /**
   * Starts of the next free slots of the shortest duration. Most mentors have enough of them in the
   * near weeks, so what is taken until the horizon is read for the others only.
   */
  List<Instant> next(Calendar calendar, int count, Instant now) {
    if (!calendar.active()) {
      return List.of();
    }
    TimeSpan all = new TimeSpan(now, SlotEngine.horizon(calendar.availability(), now));
    TimeSpan near = TimeSpan.of(now, NEAR).within(all);
    List<TimeSpan> next = first(calendar, count, near, now);
    return (next.size() < count && !near.equals(all) ? first(calendar, count, all, now) : next)
        .stream().map(TimeSpan::start).toList();
  }

  private List<TimeSpan> first(Calendar calendar, int count, TimeSpan within, Instant now) {
    Duration length = calendar.availability().rules().shortestDuration();
    return engine(calendar, within, now).first(count, within, length);
  }

  /** Whether time alone can bring the mentor new slots. */
  boolean isEverOpen(Calendar calendar, Instant now) {
    return calendar.active()
        && (!calendar.availability().hours().neverOpen()
            || personalTimes.opensAfter(calendar.hostId(), now));
  }

  private SlotEngine engine(Calendar calendar, TimeSpan asked, Instant now) {
    return engine(calendar, calendar.availability(), asked, now);
  }

  private SlotEngine engine(
      Calendar calendar, Availability availability, TimeSpan asked, Instant now) {
    TimeSpan reach = SlotEngine.reach(asked, availability.rules());
    return new SlotEngine(
        availability,
        reservations.of(calendar.hostId(), reach),
        personalTimes.of(calendar.hostId(), reach),
        now);
  }
}
