package com.primeinterviews.session.hold;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.session.calendar.Agenda;
import com.primeinterviews.session.calendar.Appointment;
import com.primeinterviews.session.calendar.MentorQueues;
import com.primeinterviews.session.calendar.Placement;
import com.primeinterviews.session.calendar.RetriedOnTies;
import com.primeinterviews.session.hold.Redemption.Expired;
import com.primeinterviews.session.hold.Redemption.OtherAppointment;
import com.primeinterviews.session.hold.Redemption.Redeemed;
import com.primeinterviews.session.mentors.Mentor;
import com.primeinterviews.session.mentors.MentorDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps slots for candidates while they decide. A hold takes the time of both under the same
 * constraint as a booking does; when it expires it stands in nobody's way, whether or not the sweep
 * has come by. Locks are taken in the order candidate, hold, and then as {@link Agenda} says.
 */
@Component
public class HoldDesk {

  /** A candidate wants a slot to be kept. */
  public record HoldSlot(UUID mentorId, UUID candidateId, Instant start, Duration length) {}

  private final MentorDirectory mentors;
  private final Agenda agenda;
  private final Holds holds;
  private final HoldSettings settings;
  private final MentorQueues queues;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HoldDesk(
      MentorDirectory mentors,
      Agenda agenda,
      Holds holds,
      HoldSettings settings,
      MentorQueues queues,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.mentors = mentors;
    this.agenda = agenda;
    this.holds = holds;
    this.settings = settings;
    this.queues = queues;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @RetriedOnTies
  public Holding hold(HoldSlot wanted) {
    return queues
        .inTurn(wanted.mentorId(), () -> transaction.execute(status -> place(wanted)))
        .orElseGet(Holding.TooBusy::new);
  }

  private Holding place(HoldSlot wanted) {
    Mentor mentor = mentors.find(wanted.mentorId()).filter(Mentor::active).orElse(null);
    if (mentor == null) {
      return new Holding.NoSuchMentor();
    }
    if (mentor.userId().equals(wanted.candidateId())) {
      return new Holding.OwnProfile();
    }
    holds.lockThoseOf(wanted.candidateId());
    if (holds.countOpen(wanted.candidateId(), clock.instant()) >= settings.mostPerCandidate()) {
      return new Holding.TooMany(settings.mostPerCandidate());
    }
    return take(wanted, settings.lasts(), false);
  }

  /**
   * Keeps a slot for somebody who did not ask for it just now; part of the caller's transaction.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Holding offer(HoldSlot slot, Duration lasts) {
    return take(slot, lasts, true);
  }

  private Holding take(HoldSlot wanted, Duration lasts, boolean offered) {
    UUID id = Ids.newId();
    Instant expiresAt = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(lasts);
    var appointment =
        new Appointment(
            id, wanted.mentorId(), wanted.candidateId(), wanted.start(), wanted.length());
    return switch (agenda.hold(appointment, expiresAt)) {
      case Placement.AgainstRules why -> new Holding.AgainstRules(why);
      case Placement.Occupied why -> new Holding.SlotTaken(why);
      case Placement.Placed placed -> {
        var hold =
            new Hold(
                id,
                wanted.mentorId(),
                wanted.candidateId(),
                wanted.start(),
                wanted.start().plus(wanted.length()),
                expiresAt);
        holds.add(hold, offered);
        yield new Holding.Held(hold);
      }
    };
  }

  /** Gives the held time to the booking that is wanted; part of the booking's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Redemption redeem(UUID holdId, Appointment wanted) {
    Hold hold = holds.lock(holdId).orElse(null);
    if (hold == null || !hold.candidateId().equals(wanted.guestId())) {
      return new Expired();
    }
    if (hold.isOver(clock.instant()) || !clock.instant().isBefore(hold.startsAt())) {
      return new Expired();
    }
    if (!hold.isFor(wanted)) {
      return new OtherAppointment();
    }
    var placed = agenda.keep(holdId, wanted.bookingId(), hold.mentorId());
    if (placed.isEmpty()) {
      return new Expired();
    }
    holds.remove(holdId);
    return new Redeemed(placed.get());
  }

  /** Empty for strangers, and once it has expired. */
  @Transactional(readOnly = true)
  public Optional<Hold> find(UUID holdId, UUID candidateId) {
    return holds
        .find(holdId)
        .filter(hold -> hold.candidateId().equals(candidateId) && !hold.isOver(clock.instant()));
  }

  /** Lets a slot go; false when there is no such hold of the candidate. */
  @Transactional
  public boolean release(UUID holdId, UUID candidateId) {
    return holds
        .lock(holdId)
        .filter(hold -> hold.candidateId().equals(candidateId))
        .map(this::end)
        .isPresent();
  }

  /** Removes a hold that has expired, and announces that its slot is free. */
  @Transactional
  void expire(UUID holdId) {
    holds.claim(holdId).filter(hold -> hold.isOver(clock.instant())).ifPresent(this::end);
  }

  private Hold end(Hold hold) {
    agenda.release(hold.id(), hold.mentorId());
    holds.remove(hold.id());
    return hold;
  }
}
