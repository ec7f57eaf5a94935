package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.feed.NewNotification;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.notification.mail.DeliveryQueue;
import com.primeinterviews.notification.mail.SessionLetter;
import com.primeinterviews.notification.mail.SessionLetter.Purpose;
import com.primeinterviews.notification.mail.Side;
import com.primeinterviews.notification.wording.OneLine;
import java.util.ArrayList;
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
      case PENDING, LIVE, EXPIRED, NO_SHOW -> {}
    }
  }

  void reviewed(SessionFact session, SessionFact.Review review) {
    feed.add(List.of(new SessionNotices(session).reviewed(review.rating())));
  }

  private static List<NewNotification> notificationsOf(
      SessionFact session, SessionFact.Change change) {
    var notices = new SessionNotices(session);
    var told = new ArrayList<NewNotification>();
    for (var side : Side.values()) {
      var userId = session.meeting().participant(side).userId();
      if (!userId.equals(change.actor().userId())) {
        notices.changed(side, change).ifPresent(told::add);
      }
    }
    return told;
  }

  /** A confirmed session is in both calendars; a request is in none, and its canceller knows. */
  private void mailCancellation(
      SessionFact session, SessionFact.Change change, @Nullable String reason) {
    if (change.previousStatus() == SessionStatus.CONFIRMED) {
      mailBoth(session, Purpose.CANCELLED, reason);
      return;
    }
    for (var side : Side.values()) {
      var userId = session.meeting().participant(side).userId();
      if (!userId.equals(change.actor().userId())) {
        mails.queue(new SessionLetter(Purpose.CANCELLED, side, session.meeting(), false, reason));
      }
    }
  }

  private void mailBoth(SessionFact session, Purpose purpose, @Nullable String reason) {
    for (var side : Side.values()) {
      mails.queue(new SessionLetter(purpose, side, session.meeting(), true, reason));
    }
  }
}
