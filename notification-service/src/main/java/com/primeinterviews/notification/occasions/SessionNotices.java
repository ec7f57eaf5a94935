package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.feed.NewNotification;
import com.primeinterviews.notification.feed.NotificationType;
import com.primeinterviews.notification.mail.MeetingDetails;
import com.primeinterviews.notification.mail.Side;
import com.primeinterviews.notification.wording.LocalMoment;
import com.primeinterviews.notification.wording.OneLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Notifications about one session, in words; times in the zone of who reads them. */
final class SessionNotices {

  private final SessionFact session;
  private final MeetingDetails meeting;

  SessionNotices(SessionFact session) {
    this.session = session;
    this.meeting = session.meeting();
  }

  NewNotification requested() {
    return about(
        Side.MENTOR,
        NotificationType.SESSION_REQUESTED,
        "New session request",
        "%s asks for %s.".formatted(other(Side.MENTOR), what(Side.MENTOR)));
  }

  NewNotification requestReceived() {
    return about(
        Side.CANDIDATE,
        NotificationType.SESSION_REQUEST_RECEIVED,
        "Request received",
        "Your request for %s waits for %s.".formatted(what(Side.CANDIDATE), other(Side.CANDIDATE)));
  }

  NewNotification confirmed(Side side) {
    return about(
        side,
        NotificationType.SESSION_CONFIRMED,
        "Session confirmed",
        "%s with %s is confirmed.".formatted(what(side), other(side)));
  }

  NewNotification moved(Side side, Instant from) {
    var open = session.status() == SessionStatus.PENDING ? " The new time is to be confirmed." : "";
    return about(
        side,
        NotificationType.SESSION_RESCHEDULED,
        "Session moved",
        "%s moved %s from %s to %s.%s"
            .formatted(
                other(side),
                meeting.sessionType(),
                LocalMoment.of(from, meeting.participant(side).zone()),
                LocalMoment.of(meeting.startsAt(), meeting.participant(side).zone()),
                open),
        Map.of("previousScheduledAt", from.toString()));
  }

  NewNotification reviewed(int rating) {
    return about(
        Side.MENTOR,
        NotificationType.SESSION_REVIEWED,
        "New review",
        "%s rated %s with %d of 5.".formatted(other(Side.MENTOR), meeting.sessionType(), rating),
        Map.of("rating", rating));
  }

  /** Empty where the new status is nothing to tell. */
  Optional<NewNotification> changed(Side side, SessionFact.Change change) {
    return switch (session.status()) {
      case PENDING -> Optional.empty();
      case CONFIRMED -> Optional.of(confirmed(side));
      case LIVE -> Optional.of(started(side));
      case COMPLETED -> Optional.of(completed(side));
      case CANCELLED -> Optional.of(cancelled(side, change));
      case EXPIRED -> Optional.of(expired(side));
      case NO_SHOW -> Optional.of(noShow(side));
    };
  }

  private NewNotification started(Side side) {
    return about(
        side,
        NotificationType.SESSION_STARTED,
        "Session started",
        "%s is waiting in your %s session.".formatted(other(side), meeting.sessionType()));
  }

  private NewNotification completed(Side side) {
    var ask =
        switch (side) {
          case CANDIDATE -> " Tell how it was.";
          case MENTOR -> "";
        };
    return about(
        side,
        NotificationType.SESSION_COMPLETED,
        "Session completed",
        "%s with %s is completed.%s".formatted(meeting.sessionType(), other(side), ask));
  }

  private NewNotification cancelled(Side side, SessionFact.Change change) {
    var why = change.reason() == null ? "" : " Reason: " + OneLine.of(change.reason());
    return about(
        side,
        NotificationType.SESSION_CANCELLED,
        "Session cancelled",
        "%s with %s is cancelled.%s".formatted(what(side), other(side), why));
  }

  private NewNotification expired(Side side) {
    return about(
        side,
        NotificationType.SESSION_EXPIRED,
        "Request expired",
        "The request for %s with %s was not answered in time.".formatted(what(side), other(side)));
  }

  private NewNotification noShow(Side side) {
    return about(
        side,
        NotificationType.SESSION_NO_SHOW,
        "Session missed",
        "%s with %s was marked as missed.".formatted(what(side), other(side)));
  }

  private String what(Side side) {
    return meeting.sessionType()
        + " on "
        + LocalMoment.of(meeting.startsAt(), meeting.participant(side).zone());
  }

  private String other(Side side) {
    return meeting.opposite(side).name();
  }

  private NewNotification about(Side side, NotificationType type, String title, String body) {
    return about(side, type, title, body, Map.of());
  }

  private NewNotification about(
      Side side, NotificationType type, String title, String body, Map<String, Object> more) {
    var data = new LinkedHashMap<String, Object>(more);
    data.put("sessionId", session.sessionId());
    data.put("status", session.status().wireName());
    data.put("sessionType", meeting.sessionType());
    data.put("scheduledAt", session.scheduledAt().toString());
    data.put("duration", meeting.minutes());
    data.put("mentorName", meeting.mentor().name());
    data.put("candidateName", meeting.candidate().name());
    return new NewNotification(meeting.participant(side).userId(), type, title, body, data);
  }
}
