package com.primeinterviews.session.booking;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.session.booking.Booking.Booked;
import com.primeinterviews.session.booking.Booking.Refusal.AgainstRules;
import com.primeinterviews.session.booking.Booking.Refusal.HoldExpired;
import com.primeinterviews.session.booking.Booking.Refusal.NoSuchMentor;
import com.primeinterviews.session.booking.Booking.Refusal.OtherHold;
import com.primeinterviews.session.booking.Booking.Refusal.OwnProfile;
import com.primeinterviews.session.booking.Booking.Refusal.SlotTaken;
import com.primeinterviews.session.booking.Booking.Refusal.TooBusy;
import com.primeinterviews.session.booking.events.SessionEvents;
import com.primeinterviews.session.calendar.Agenda;
import com.primeinterviews.session.calendar.Appointment;
import com.primeinterviews.session.calendar.MentorQueues;
import com.primeinterviews.session.calendar.Placement;
import com.primeinterviews.session.calendar.Placement.Placed;
import com.primeinterviews.session.calendar.RetriedOnTies;
import com.primeinterviews.session.hold.HoldDesk;
import com.primeinterviews.session.hold.Redemption;
import com.primeinterviews.session.hold.Redemption.Redeemed;
import com.primeinterviews.session.mentors.Mentor;
import com.primeinterviews.session.mentors.MentorDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books sessions: one local transaction takes the time, stores the session and records its events,
 * so that all of it happens or none.
 */
@Component
public class BookingDesk {

  private final MentorDirectory mentors;
  private final Agenda agenda;
  private final HoldDesk holds;
  private final Sessions sessions;
  private final MeetingLinks links;
  private final SessionEvents events;
  private final BookingSettings settings;
  private final MentorQueues queues;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BookingDesk(
      MentorDirectory mentors,
      Agenda agenda,
      HoldDesk holds,
      Sessions sessions,
      MeetingLinks links,
      SessionEvents events,
      BookingSettings settings,
      MentorQueues queues,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.mentors = mentors;
    this.agenda = agenda;
    this.holds = holds;
    this.sessions = sessions;
    this.links = links;
    this.events = events;
    this.settings = settings;
    this.queues = queues;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Books the slot, or says why not. */
  @RetriedOnTies
  public Booking book(BookSession wanted) {
    return queues
        .inTurn(wanted.mentorId(), () -> transaction.execute(status -> place(wanted)))
        .orElseGet(TooBusy::new);
  }

  /** Books as part of the caller's transaction, who waits for the turn and tries again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Booking place(BookSession wanted) {
    Mentor mentor = mentors.find(wanted.mentorId()).filter(Mentor::active).orElse(null);
    if (mentor == null) {
      return new NoSuchMentor();
    }
    if (mentor.userId().equals(wanted.candidate().id())) {
      return new OwnProfile();
    }
    UUID id = Ids.newId();
    Appointment appointment = appointment(id, wanted);
    UUID holdId = wanted.holdId();
    return holdId == null
        ? place(appointment, wanted, mentor)
        : keepHeld(holdId, appointment, wanted, mentor);
  }

  private Booking place(Appointment appointment, BookSession wanted, Mentor mentor) {
    return switch (agenda.place(appointment)) {
      case Placed placed -> booked(appointment.bookingId(), wanted, mentor, placed);
      case Placement.AgainstRules why -> new AgainstRules(why);
      case Placement.Occupied why -> new SlotTaken(why);
    };
  }

  private Booking keepHeld(
      UUID holdId, Appointment appointment, BookSession wanted, Mentor mentor) {
    return switch (holds.redeem(holdId, appointment)) {
      case Redeemed(Placed placed) -> booked(appointment.bookingId(), wanted, mentor, placed);
      case Redemption.Expired() -> new HoldExpired();
      case Redemption.OtherAppointment() -> new OtherHold(holdId);
    };
  }

  private Booked booked(UUID id, BookSession wanted, Mentor mentor, Placed placed) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant answerBy = settings.answerDeadline().of(now, wanted.start());
    Session session = new Session(id, wanted, mentor, placed, answerBy, now);
    session.meetAt(links.of(id, wanted.wish().meetingType()));
    if (placed.rules().autoConfirm()) {
      session.confirmUnseen(now);
    }
    sessions.saveAndFlush(session);
    events.booked(session);
    return new Booked(session, mentor);
  }

  private static Appointment appointment(UUID id, BookSession wanted) {
    return new Appointment(
        id, wanted.mentorId(), wanted.candidate().id(), wanted.start(), wanted.length());
  }
}
