package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.feed.NewNotification;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.notification.feed.NotificationType;
import com.primeinterviews.notification.mail.DeliveryQueue;
import com.primeinterviews.notification.mail.MeetingDetails;
import com.primeinterviews.notification.mail.SessionLetter;
import com.primeinterviews.notification.mail.SessionLetter.Purpose;
import com.primeinterviews.notification.mail.Side;
import com.primeinterviews.notification.wording.LocalMoment;
import com.primeinterviews.notification.wording.OneLine;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is told what about an interview. Nobody is notified of what he just did himself; calendars
 * follow the interview on both sides, whoever acted.
 */
@Component
class InterviewNews {

  private final NotificationFeed feed;
  private final DeliveryQueue mails;

  InterviewNews(NotificationFeed feed, DeliveryQueue mails) {
    this.feed = feed;
    this.mails = mails;
  }

  void scheduled(InterviewFact interview) {
    var meeting = interview.meeting();
    tell(
        interview,
        NotificationType.INTERVIEW_SCHEDULED,
        "Interview scheduled",
        side ->
            "%s with %s is on %s."
                .formatted(
                    meeting.sessionType(),
                    meeting.opposite(side).name(),
                    moment(meeting, side, meeting.startsAt())));
    mailBoth(meeting, Purpose.CONFIRMED, null, null);
  }

  void moved(InterviewFact interview, Instant from) {
    var meeting = interview.meeting();
    tell(
        interview,
        NotificationType.INTERVIEW_RESCHEDULED,
        "Interview moved",
        side ->
            "%s with %s moved from %s to %s."
                .formatted(
                    meeting.sessionType(),
                    meeting.opposite(side).name(),
                    moment(meeting, side, from),
                    moment(meeting, side, meeting.startsAt())));
    mailBoth(meeting, Purpose.RESCHEDULED, null, from);
  }

  void started(InterviewFact interview) {
    var meeting = interview.meeting();
    tell(
        interview,
        NotificationType.INTERVIEW_STARTED,
        "Interview started",
        side ->
            "%s with %s has begun."
                .formatted(meeting.sessionType(), meeting.opposite(side).name()));
  }

  void completed(InterviewFact interview) {
    var meeting = interview.meeting();
    tell(
        interview,
        NotificationType.INTERVIEW_COMPLETED,
        "Interview completed",
        side ->
            "%s with %s is completed."
                .formatted(meeting.sessionType(), meeting.opposite(side).name()));
  }

  void cancelled(InterviewFact interview, @Nullable String given) {
    var meeting = interview.meeting();
    var reason = given == null ? null : OneLine.of(given);
    var why = reason == null ? "" : " Reason: " + reason;
    tell(
        interview,
        NotificationType.INTERVIEW_CANCELLED,
        "Interview cancelled",
        side ->
            "%s on %s with %s is cancelled.%s"
                .formatted(
                    meeting.sessionType(),
                    moment(meeting, side, meeting.startsAt()),
                    meeting.opposite(side).name(),
                    why));
    mailBoth(meeting, Purpose.CANCELLED, reason, null);
  }

  private void tell(
      InterviewFact interview, NotificationType type, String title, Function<Side, String> body) {
    var meeting = interview.meeting();
    Map<String, Object> data = interview.data();
    List<NewNotification> told =
        Arrays.stream(Side.values())
            .filter(side -> !meeting.participant(side).userId().equals(interview.actor().userId()))
            .map(
                side ->
                    new NewNotification(
                        meeting.participant(side).userId(), type, title, body.apply(side), data))
            .toList();
    feed.add(told);
  }

  private void mailBoth(
      MeetingDetails meeting, Purpose purpose, @Nullable String reason, @Nullable Instant from) {
    for (var side : Side.values()) {
      mails.queue(new SessionLetter(purpose, side, meeting, true, reason, from));
    }
  }

  private static String moment(MeetingDetails meeting, Side side, Instant instant) {
    return LocalMoment.of(instant, meeting.participant(side).zone());
  }
}
