package com.primeinterviews.session.booking;

import com.primeinterviews.session.booking.Change.NoSuchSession;
import com.primeinterviews.session.booking.Change.Stale;
import com.primeinterviews.session.booking.Rescheduling.AgainstRules;
import com.primeinterviews.session.booking.Rescheduling.Moved;
import com.primeinterviews.session.booking.Rescheduling.NotMoved;
import com.primeinterviews.session.booking.Rescheduling.SameTime;
import com.primeinterviews.session.booking.Rescheduling.SlotTaken;
import com.primeinterviews.session.booking.events.SessionEvents;
import com.primeinterviews.session.calendar.Agenda;
import com.primeinterviews.session.calendar.Appointment;
import com.primeinterviews.session.calendar.Placement;
import com.primeinterviews.session.calendar.RetriedOnTies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives sessions another time. The session's row is locked first, so that whoever does something
 * else to it meanwhile waits and then sees the new time; the old time is given back and the new one
 * taken in one transaction, so that nobody gets in between and a refusal leaves all as it was.
 */
@Component
public class RescheduleDesk {

  /**
   * @param length null: as long as before
   * @param reason for the other side to read
   */
  public record NewTime(Instant start, @Nullable Duration length, @Nullable String reason) {}

  private final Sessions sessions;
  private final Agenda agenda;
  private final SessionEvents events;
  private final BookingSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RescheduleDesk(
      Sessions sessions,
      Agenda agenda,
      SessionEvents events,
      BookingSettings settings,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.sessions = sessions;
    this.agenda = agenda;
    this.events = events;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @RetriedOnTies
  public Rescheduling reschedule(SessionDesk.Request request, NewTime time) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Rescheduling result = attempt(request, time);
              if (!(result instanceof Moved)) {
                status.setRollbackOnly();
              }
              return result;
            }));
  }

  private Rescheduling attempt(SessionDesk.Request request, NewTime time) {
    Session session = sessions.claim(request.sessionId()).orElse(null);
    Actor actor = session == null ? null : session.actor(request.by()).orElse(null);
    if (session == null || actor == null) {
      return new NotMoved(new NoSuchSession());
    }
    if (!request.expected().accepts(session.version())) {
      return new NotMoved(new Stale());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var objection = session.objectionToMove(actor, settings.mostMoves(), now);
    if (objection.isPresent()) {
      return new NotMoved(objection.get());
    }
    Duration length = time.length() == null ? session.length() : time.length();
    if (time.start().equals(session.startsAt()) && length.equals(session.length())) {
      return new SameTime();
    }
    Instant answerBy = settings.answerDeadline().of(now, time.start());
    return move(session, new Move(time.start(), length, time.reason(), answerBy), actor, now);
  }

  private Rescheduling move(Session session, Move move, Actor actor, Instant now) {
    var wanted =
        new Appointment(
            session.id(),
            session.host().mentorId(),
            session.candidate().id(),
            move.start(),
            move.length());
    return switch (agenda.move(wanted, actor.mayAnswerForTheMentor())) {
      case Placement.AgainstRules why -> new AgainstRules(why, move.start(), move.length());
      case Placement.Occupied why -> new SlotTaken(why.without(session.time()));
      case Placement.Placed placed -> {
        session.reschedule(move, placed, actor, now);
        sessions.flush();
        events.rescheduled(session);
        yield new Moved(session);
      }
    };
  }
}
