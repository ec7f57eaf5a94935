package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.feed.NewNotification;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.notification.mail.DeliveryQueue;
import com.primeinterviews.notification.mail.SessionLetter;
import com.primeinterviews.notification.mail.SessionLetter.Purpose;
import com.primeinterviews.notification.mail.Side;
import com.primeinterviews.notification.wording.OneLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is told what about a session. Nobody is notified of what he just did himself, except that a
 * candidate gets a receipt for a request. Calendars follow the session on both sides, whoever
 * acted.
 */
@Component
class SessionNews {

  private final NotificationFeed feed;
  private final DeliveryQueue mails;

  SessionNews(NotificationFeed feed, DeliveryQueue mails) {
    this.feed = feed;
    this.mails = mails;
  }

  void booked(SessionFact session) {
    if (session.status() == SessionStatus.CONFIRMED) {
      // The mentor accepts automatically: request and confirmation are one.
      var notices = new SessionNotices(session);
      feed.add(List.of(notices.confirmed(Side.MENTOR), notices.confirmed(Side.CANDIDATE)));
      mailBoth(session, Purpose.CONFIRMED, null);
      return;
    }
    var notices = new SessionNotices(session);
    feed.add(List.of(notices.requested(), notices.requestReceived()));
    mails.queue(new SessionLetter(Purpose.REQUESTED, Side.MENTOR, session.meeting(), false, null));
  }

  void changed(SessionFact session, SessionFact.Change change) {
    feed.add(notificationsOf(session, change));
    var reason = change.reason() == null ? null : OneLine.of(change.reason());
    switch (session.status()) {
      case CONFIRMED -> mailBoth(session, Purpose.CONFIRMED, null);
      case CANCELLED -> mailCancellation(session, change, reason);
      case COMPLETED ->
          mails.queue(
              new SessionLetter(
                  Purpose.FEEDBACK_REQUEST, Side.CANDIDATE, session.meeting(), false, null));
      case EXPIRED -> mailExpiry(session, reason);
      case PENDING, LIVE, NO_SHOW -> {}
    }
  }

  /**
   * A moved session goes into both calendars with its new time: as held while the mentor has yet to
   * confirm what was confirmed before, not at all while it is a mere request.
   */
  void moved(SessionFact session, SessionFact.Move move) {
    var notices = new SessionNotices(session);
    feed.add(
        othersThan(move.actor(), session).stream()
            .map(side -> notices.moved(side, move.previousScheduledAt()))
            .toList());
    var reason = move.reason() == null ? null : OneLine.of(move.reason());
    var confirmed = session.status() == SessionStatus.CONFIRMED;
    var inCalendar = confirmed || move.previousStatus() == SessionStatus.CONFIRMED;
    var purpose = confirmed ? Purpose.RESCHEDULED : Purpose.MOVE_REQUESTED;
    var readers = inCalendar ? List.of(Side.values()) : othersThan(move.actor(), session);
    for (var side : readers) {
      mails.queue(
          new SessionLetter(
              purpose, side, session.meeting(), inCalendar, reason, move.previousScheduledAt()));
    }
  }

  void reviewed(SessionFact session, SessionFact.Review review) {
    feed.add(List.of(new SessionNotices(session).reviewed(review.rating())));
  }

  private static List<NewNotification> notificationsOf(
      SessionFact session, SessionFact.Change change) {
    var notices = new SessionNotices(session);
    var told = new ArrayList<NewNotification>();
    for (var side : othersThan(change.actor(), session)) {
      notices.changed(side, change).ifPresent(told::add);
    }
    return told;
  }

  private static List<Side> othersThan(SessionFact.Actor actor, SessionFact session) {
    return Arrays.stream(Side.values())
        .filter(side -> !session.meeting().participant(side).userId().equals(actor.userId()))
        .toList();
  }

  /** One that was confirmed before it was moved is still held in both calendars. */
  private void mailExpiry(SessionFact session, @Nullable String reason) {
    if (wasMoved(session)) {
      mailBoth(session, Purpose.CANCELLED, reason);
    }
  }

  /** The end itself counts as one step of the sequence. */
  private static boolean wasMoved(SessionFact session) {
    return session.sequence() > 1;
  }

  /** A confirmed session is in both calendars; a request is in none, and its canceller knows. */
  private void mailCancellation(
      SessionFact session, SessionFact.Change change, @Nullable String reason) {
    if (change.previousStatus() == SessionStatus.CONFIRMED || wasMoved(session)) {
      mailBoth(session, Purpose.CANCELLED, reason);
      return;
    }
    for (var side : othersThan(change.actor(), session)) {
      mails.queue(new SessionLetter(Purpose.CANCELLED, side, session.meeting(), false, reason));
    }
  }

  private void mailBoth(SessionFact session, Purpose purpose, @Nullable String reason) {
    for (var side : Side.values()) {
      mails.queue(new SessionLetter(purpose, side, session.meeting(), true, reason));
    }
  }
}
