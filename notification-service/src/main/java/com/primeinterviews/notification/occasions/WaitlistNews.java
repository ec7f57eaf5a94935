package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.feed.NewNotification;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.notification.feed.NotificationType;
import com.primeinterviews.notification.mail.DeliveryQueue;
import com.primeinterviews.notification.mail.WaitlistLetter;
import com.primeinterviews.notification.wording.LocalMoment;
import com.primeinterviews.notification.wording.OneLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells people that a slot they waited for is kept for them, in the app and by mail. */
@Component
class WaitlistNews {

  /** What is read of {@code waitlist.offered.v1}. */
  record Offer(
      UUID holdId,
      Mentor mentor,
      Candidate candidate,
      Instant start,
      long duration,
      ZoneId timezone,
      Instant expiresAt) {

    record Mentor(UUID id, String name) {}

    record Candidate(UUID userId) {}
  }

  private final NotificationFeed feed;
  private final DeliveryQueue mails;

  WaitlistNews(NotificationFeed feed, DeliveryQueue mails) {
    this.feed = feed;
    this.mails = mails;
  }

  void offered(Offer offer) {
    var reader = offer.candidate().userId();
    var mentor = OneLine.of(offer.mentor().name());
    feed.add(
        List.of(
            new NewNotification(
                reader,
                NotificationType.WAITLIST_OFFERED,
                "A slot is free",
                "%s has time on %s. The slot is kept for you until %s."
                    .formatted(
                        mentor,
                        LocalMoment.of(offer.start(), offer.timezone()),
                        LocalMoment.of(offer.expiresAt(), offer.timezone())),
                Map.of(
                    "holdId", offer.holdId(),
                    "mentorId", offer.mentor().id(),
                    "mentorName", mentor,
                    "start", offer.start().toString(),
                    "duration", offer.duration(),
                    "expiresAt", offer.expiresAt().toString()))));
    mails.queue(
        new WaitlistLetter(
            reader,
            null,
            mentor,
            offer.start(),
            offer.duration(),
            offer.timezone(),
            offer.expiresAt()));
  }
}
