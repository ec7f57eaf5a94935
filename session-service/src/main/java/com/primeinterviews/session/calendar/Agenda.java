package com.primeinterviews.session.calendar;

import com.primeinterviews.session.calendar.Arrangement.Arranged;
import com.primeinterviews.session.calendar.Arrangement.Busy;
import com.primeinterviews.session.calendar.Arrangement.Clash;
import com.primeinterviews.session.calendar.Placement.AgainstRules;
import com.primeinterviews.session.calendar.Placement.Occupied;
import com.primeinterviews.session.calendar.Placement.Placed;
import com.primeinterviews.session.calendar.Reservations.Seat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which time is taken and given back, whatever takes it.
 *
 * <p><b>The constraint judges, the lock keeps order.</b> That nobody is in two places at once is
 * decided by the exclusion constraint of {@link Reservations}, also against writers that know
 * nothing of this class. The lock on the mentor's calendar row is taken for what a constraint
 * cannot see: daily and weekly limits are exact, announcements of open slots carry versions in the
 * order of their facts, and rivals for one slot wait in line instead of colliding.
 *
 * <p><b>No deadlock:</b> everyone locks in the order session row, calendar row, reservations by
 * person id. Whoever waits for a reservation holds nothing that its owner still needs.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Agenda {

  private final Calendars calendars;
  private final Reservations reservations;
  private final SlotFinder slots;
  private final Alternatives alternatives;
  private final OpenSlots openSlots;
  private final PersonalTimes personalTimes;

  Agenda(
      Calendars calendars,
      Reservations reservations,
      SlotFinder slots,
      Alternatives alternatives,
      OpenSlots openSlots,
      PersonalTimes personalTimes) {
    this.calendars = calendars;
    this.reservations = reservations;
    this.slots = slots;
    this.alternatives = alternatives;
    this.openSlots = openSlots;
    this.personalTimes = personalTimes;
  }

  /** Takes the time of mentor and guest if the rules allow it and both are free. */
  public Placement place(Appointment wanted) {
    Calendar calendar = calendars.lock(wanted.mentorId()).orElseThrow();
    return place(calendar, wanted, slots.judge(calendar, wanted), null);
  }

  /** The same for a while: time that is held is taken until then, and free again without a word. */
  public Placement hold(Appointment wanted, Instant until) {
    Calendar calendar = calendars.lock(wanted.mentorId()).orElseThrow();
    return place(calendar, wanted, slots.judge(calendar, wanted), until);
  }

  /**
   * Gives held time to a booking, whatever the rules say by now, since they were asked when it was
   * held. Empty when it is not held any more.
   */
  public Optional<Placed> keep(UUID holdId, UUID bookingId, UUID mentorId) {
    Calendar calendar = calendars.lock(mentorId).orElseThrow();
    return reservations.keep(holdId, bookingId) ? Optional.of(placed(calendar)) : Optional.empty();
  }

  /**
   * Gives the time of a booking back and takes another for it, which may overlap the old one. When
   * it cannot be had, the old time is gone as well: the caller rolls back.
   *
   * <p>Two moves of one person that each want what the other gives back wait for each other; the
   * database breaks that tie, and the caller tries again.
   *
   * @param byMentor the mentor's own move needs no notice
   */
  public Placement move(Appointment wanted, boolean byMentor) {
    Calendar calendar = calendars.lock(wanted.mentorId()).orElseThrow();
    reservations.release(wanted.bookingId());
    Verdict verdict =
        byMentor ? slots.judgeAtAnyNotice(calendar, wanted) : slots.judge(calendar, wanted);
    return place(calendar, wanted, verdict, null);
  }

  private Placement place(
      Calendar calendar, Appointment wanted, Verdict verdict, @Nullable Instant heldUntil) {
    return switch (verdict) {
      case FREE -> take(calendar, wanted, heldUntil);
      case SLOT_TAKEN -> occupied(calendar, wanted, false);
      case DURATION_NOT_OFFERED,
          START_IN_PAST,
          NOTICE_TOO_SHORT,
          TOO_FAR_AHEAD,
          OUTSIDE_AVAILABILITY,
          DAILY_LIMIT,
          WEEKLY_LIMIT ->
          new AgainstRules(verdict);
    };
  }

  /** Gives the time of a booking back. */
  public void release(UUID bookingId, UUID mentorId) {
    Calendar calendar = calendars.lock(mentorId).orElseThrow();
    reservations.release(bookingId);
    openSlots.announceSoon(calendar);
  }

  private Placement take(Calendar calendar, Appointment wanted, @Nullable Instant heldUntil) {
    BookingRules rules = calendar.availability().rules();
    TimeSpan span = wanted.span();
    TimeSpan blocked = span.widened(rules.bufferBefore(), rules.bufferAfter());
    boolean taken =
        reservations.take(
            wanted.bookingId(),
            List.of(
                new Seat(calendar.hostId(), new TakenTime(span, blocked, true)),
                new Seat(wanted.guestId(), new TakenTime(span, span, false))),
            heldUntil);
    if (!taken) {
      return occupied(calendar, wanted, true);
    }
    openSlots.announceSoon(calendar);
    return placed(calendar);
  }

  private static Placed placed(Calendar calendar) {
    Availability availability = calendar.availability();
    return new Placed(availability.hours().timezone(), availability.rules());
  }

  private Occupied occupied(Calendar calendar, Appointment wanted, boolean mentorSeemedFree) {
    var own = reservations.inTheWayOf(wanted.guestId(), wanted.span());
    return new Occupied(
        mentorSeemedFree && own.isPresent(), own.orElse(null), alternatives.to(wanted, calendar));
  }

  /**
   * Takes the time of several people, none of whose rules are asked: only whether all are free.
   * What the booking had taken before is given back first, so that it may move onto its own time;
   * after a clash that is gone, and the caller rolls back.
   */
  public Arrangement arrange(Meeting wanted) {
    List<Calendar> own = calendars.lockOfAll(wanted.people());
    reservations.release(wanted.bookingId());
    TakenTime time = new TakenTime(wanted.span(), wanted.span(), false);
    boolean free =
        wanted.people().stream().noneMatch(person -> isBusyElsewhere(person, wanted.span()))
            && reservations.take(
                wanted.bookingId(),
                wanted.people().stream().map(person -> new Seat(person, time)).toList());
    if (!free) {
      return new Clash(busyIn(wanted));
    }
    own.forEach(openSlots::announceSoon);
    return new Arranged();
  }

  /** Gives the time of a meeting back. */
  public void release(Meeting meeting) {
    List<Calendar> own = calendars.lockOfAll(meeting.people());
    reservations.release(meeting.bookingId());
    own.forEach(openSlots::announceSoon);
  }

  private List<Busy> busyIn(Meeting wanted) {
    List<Busy> busy = new ArrayList<>();
    for (UUID person : wanted.people()) {
      var own = reservations.inTheWayOf(person, wanted.span());
      if (own.isPresent() || isBusyElsewhere(person, wanted.span())) {
        busy.add(new Busy(person, own.orElse(null)));
      }
    }
    // What stood in the way may be gone by now; it was there when the time was asked for.
    return busy.isEmpty() ? List.of(new Busy(wanted.people().getFirst(), null)) : busy;
  }

  private boolean isBusyElsewhere(UUID person, TimeSpan span) {
    return personalTimes.of(person, span).busy().stream().anyMatch(span::overlaps);
  }
}
