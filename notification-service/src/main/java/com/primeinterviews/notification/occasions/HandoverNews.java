package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.feed.NewNotification;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.notification.feed.NotificationType;
import com.primeinterviews.notification.mail.DeliveryQueue;
import com.primeinterviews.notification.mail.MeetingDetails;
import com.primeinterviews.notification.mail.Participant;
import com.primeinterviews.notification.mail.SessionLetter;
import com.primeinterviews.notification.mail.SessionLetter.Purpose;
import com.primeinterviews.notification.mail.Side;
import com.primeinterviews.notification.occasions.InterviewFact.Handover;
import com.primeinterviews.notification.wording.LocalMoment;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who is told when an interview gets another interviewer. To whoever had it, it is called off; to
 * whoever has it now, it is scheduled; to the candidate it goes on, and may have moved as well.
 */
@Component
class HandoverNews {

  private final NotificationFeed feed;
  private final DeliveryQueue mails;

  HandoverNews(NotificationFeed feed, DeliveryQueue mails) {
    this.feed = feed;
    this.mails = mails;
  }

  void reassigned(InterviewFact interview, Handover handover) {
    MeetingDetails before = interview.meetingBefore(handover);
    MeetingDetails now = interview.meeting();
    tell(interview, before, now);
    mails.queue(new SessionLetter(Purpose.CANCELLED, Side.MENTOR, before, true, reason(now)));
    mails.queue(new SessionLetter(Purpose.CONFIRMED, Side.MENTOR, now, true, null));
    mails.queue(toCandidate(before, now));
  }

  private static SessionLetter toCandidate(MeetingDetails before, MeetingDetails now) {
    boolean moved =
        !before.startsAt().equals(now.startsAt()) || !before.endsAt().equals(now.endsAt());
    return moved
        ? new SessionLetter(
            Purpose.RESCHEDULED, Side.CANDIDATE, now, true, reason(now), before.startsAt())
        : new SessionLetter(Purpose.CONFIRMED, Side.CANDIDATE, now, true, null);
  }

  private static String reason(MeetingDetails now) {
    return "It is held by %s now.".formatted(now.mentor().name());
  }

  private void tell(InterviewFact interview, MeetingDetails before, MeetingDetails now) {
    Participant candidate = now.candidate();
    List<NewNotification> told =
        Stream.of(
                notice(
                    interview,
                    before.mentor(),
                    NotificationType.INTERVIEW_CANCELLED,
                    "Interview handed over",
                    "%s on %s with %s is held by %s now."
                        .formatted(
                            now.sessionType(),
                            moment(before.startsAt(), before.mentor()),
                            candidate.name(),
                            now.mentor().name())),
                notice(
                    interview,
                    now.mentor(),
                    NotificationType.INTERVIEW_SCHEDULED,
                    "Interview scheduled",
                    "%s with %s is on %s."
                        .formatted(
                            now.sessionType(),
                            candidate.name(),
                            moment(now.startsAt(), now.mentor()))),
                notice(
                    interview,
                    candidate,
                    NotificationType.INTERVIEW_RESCHEDULED,
                    "Another interviewer",
                    "%s is held by %s instead of %s, on %s."
                        .formatted(
                            now.sessionType(),
                            now.mentor().name(),
                            before.mentor().name(),
                            moment(now.startsAt(), candidate))))
            .filter(notice -> !notice.userId().equals(interview.actor().userId()))
            .toList();
    feed.add(told);
  }

  private static NewNotification notice(
      InterviewFact interview,
      Participant reader,
      NotificationType type,
      String title,
      String body) {
    return new NewNotification(reader.userId(), type, title, body, interview.data());
  }

  private static String moment(Instant instant, Participant reader) {
    return LocalMoment.of(instant, reader.zone());
  }
}
