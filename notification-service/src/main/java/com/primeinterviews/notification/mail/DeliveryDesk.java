package com.primeinterviews.notification.mail;

import com.primeinterviews.notification.mail.events.DeliveryEvents;
import com.primeinterviews.notification.people.PersonDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands letters out to workers and writes down how it went. */
@Service
class DeliveryDesk {

  private final Deliveries deliveries;
  private final PersonDirectory people;
  private final DeliveryEvents events;
  private final MailSettings settings;
  private final Clock clock;

  DeliveryDesk(
      Deliveries deliveries,
      PersonDirectory people,
      DeliveryEvents events,
      MailSettings settings,
      Clock clock) {
    this.deliveries = deliveries;
    this.people = people;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /** Letters that are due and nobody else has in hand; theirs for the lease. */
  @Transactional
  List<Envelope> take(int atMost) {
    var now = clock.instant();
    return deliveries.lockDue(now, atMost).stream()
        .flatMap(delivery -> take(delivery, now).stream())
        .toList();
  }

  private Optional<Envelope> take(Delivery delivery, Instant now) {
    if (settings.retries().isExhaustedBy(delivery.attempts())) {
      giveUp(delivery, "the worker died while sending", now);
      return Optional.empty();
    }
    var letter = addressed(delivery.letter());
    var to = letter.readerEmail();
    if (to.isPresent()) {
      delivery.takeUntil(now.plus(settings.lease()));
    } else if (delivery.isOlderThan(settings.recipientWait(), now)) {
      giveUp(delivery, "the recipient is not known", now);
    } else {
      // The account's own event may come later than the session's: another topic, another pace.
      delivery.postponeTo(now.plus(settings.firstPause()));
    }
    return to.map(address -> new Envelope(delivery.id(), letter, address));
  }

  private Letter addressed(Letter letter) {
    return switch (letter) {
      case WelcomeLetter welcome -> welcome;
      case SecurityLetter security -> security;
      case WaitlistLetter offer -> offer.withEmail(people.emailOf(offer.userId()).orElse(null));
      case SessionLetter session ->
          session.withMentorEmail(people.emailOf(session.meeting().mentor().userId()).orElse(null));
    };
  }

  /** Does nothing when another worker was faster after a lease had run out. */
  @Transactional
  void settle(UUID deliveryId, Outcome outcome) {
    var now = clock.instant();
    deliveries
        .findById(deliveryId)
        .filter(delivery -> !delivery.isFinished())
        .ifPresent(delivery -> settle(delivery, outcome, now));
  }

  private void settle(Delivery delivery, Outcome outcome, Instant now) {
    switch (outcome) {
      case Outcome.Sent() -> {
        delivery.sent(now);
        events.succeeded(
            delivery.id(),
            delivery.userId(),
            delivery.template(),
            delivery.attempts(),
            delivery.timeToFinish(),
            now);
      }
      case Outcome.Skipped() -> delivery.skipped(now);
      case Outcome.Failed(var reason) -> {
        delivery.failed(reason, settings.retries(), now);
        if (delivery.isFinished()) {
          announceFailure(delivery, reason, now);
        }
      }
    }
  }

  private void giveUp(Delivery delivery, String reason, Instant now) {
    delivery.giveUp(reason, now);
    announceFailure(delivery, reason, now);
  }

  private void announceFailure(Delivery delivery, String reason, Instant now) {
    events.failed(
        delivery.id(), delivery.userId(), delivery.template(), delivery.attempts(), reason, now);
  }
}
