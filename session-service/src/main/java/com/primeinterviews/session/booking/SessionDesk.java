package com.primeinterviews.session.booking;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.booking.Change.Made;
import com.primeinterviews.session.booking.Change.NoSuchSession;
import com.primeinterviews.session.booking.Change.Stale;
import com.primeinterviews.session.booking.events.SessionEvents;
import com.primeinterviews.session.calendar.Agenda;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do to a session after booking. Two who do something at once meet at the session's
 * version: the second is told so and decides anew.
 */
@Component
@Transactional
public class SessionDesk {

  /**
   * Which session, who asks, and which version they have seen.
   *
   * @param expected the versions on which the change may happen
   */
  public record Request(UUID sessionId, CurrentUser by, ExpectedVersion expected) {}

  @FunctionalInterface
  private interface Step {
    Change take(Session session, Actor by, Instant now);
  }

  private final Sessions sessions;
  private final Agenda agenda;
  private final SessionEvents events;
  private final ApplicationEventPublisher changes;
  private final BookingSettings settings;
  private final Clock clock;

  SessionDesk(
      Sessions sessions,
      Agenda agenda,
      SessionEvents events,
      ApplicationEventPublisher changes,
      BookingSettings settings,
      Clock clock) {
    this.sessions = sessions;
    this.agenda = agenda;
    this.events = events;
    this.changes = changes;
    this.settings = settings;
    this.clock = clock;
  }

  public Change confirm(Request request) {
    return move(request, Session::confirm);
  }

  public Change decline(Request request, @Nullable String reason) {
    return move(request, (session, by, now) -> session.decline(reason, by, now));
  }

  public Change cancel(Request request, @Nullable String reason) {
    return move(request, (session, by, now) -> session.cancel(reason, by, now));
  }

  public Change start(Request request) {
    return move(request, (session, by, now) -> session.start(by, settings.startWindow(), now));
  }

  public Change complete(Request request) {
    return move(request, Session::complete);
  }

  public Change noShow(Request request, @Nullable String reason) {
    return move(request, (session, by, now) -> session.noShow(reason, by, now));
  }

  public Change review(Request request, int rating, @Nullable String feedback) {
    Change change =
        attempt(
            request,
            (session, by, now) ->
                session.review(new Review(Ids.newId(), rating, feedback, now), by));
    if (change instanceof Made(Session session)) {
      sessions.flush();
      events.reviewed(session);
      changes.publishEvent(new Reviewed(session));
    }
    return change;
  }

  /** Lets a booking expire that nobody answered; does nothing when somebody just did. */
  void expire(UUID sessionId) {
    Instant now = now();
    sessions.claimUnanswered(sessionId, now).ifPresent(session -> settle(session.expire(now)));
  }

  /** Completes a live session that nobody ended; does nothing when somebody just did. */
  void completeLeftOpen(UUID sessionId) {
    Instant now = now();
    sessions
        .claimLeftOpen(sessionId, settings.leftOpenAt(now))
        .ifPresent(session -> settle(session.complete(Actor.SYSTEM, now)));
  }

  /** Calls a session off because one of its people was erased; false when it is too late. */
  boolean cancelErased(UUID sessionId) {
    return sessions
        .claim(sessionId)
        .map(session -> settle(session.cancel("account erased", Actor.SYSTEM, now())))
        .filter(Made.class::isInstance)
        .isPresent();
  }

  private Change move(Request request, Step step) {
    return settle(attempt(request, step));
  }

  private Change attempt(Request request, Step step) {
    Session session = sessions.findById(request.sessionId()).orElse(null);
    Actor actor = session == null ? null : session.actor(request.by()).orElse(null);
    if (session == null || actor == null) {
      return new NoSuchSession();
    }
    if (!request.expected().accepts(session.version())) {
      return new Stale();
    }
    return step.take(session, actor, now());
  }

  private Change settle(Change change) {
    if (change instanceof Made(Session session)) {
      // The version is checked, and the row locked, before the calendar is: see Agenda.
      sessions.flush();
      events.statusChanged(session);
      if (!session.status().takesTime()) {
        agenda.release(session.id(), session.host().mentorId());
      }
    }
    return change;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
