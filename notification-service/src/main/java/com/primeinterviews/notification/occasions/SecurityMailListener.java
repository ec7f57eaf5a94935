package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.mail.DeliveryQueue;
import com.primeinterviews.notification.mail.SecurityLetter;
import com.primeinterviews.notification.mail.SecurityLetter.Purpose;
import com.primeinterviews.notification.wording.OneLine;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Sends what auth-service has to tell the owner of an account. */
@Component
class SecurityMailListener {

  private static final Logger log = LoggerFactory.getLogger(SecurityMailListener.class);

  private final Inbox inbox;
  private final DeliveryQueue mails;
  private final Clock clock;

  SecurityMailListener(Inbox inbox, DeliveryQueue mails, Clock clock) {
    this.inbox = inbox;
    this.mails = mails;
    this.clock = clock;
  }

  @KafkaListener(topics = "identity.mail.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "password-reset.requested.v1" -> send(event.as(LinkFact.class), Purpose.PASSWORD_RESET);
      case "email-verification.requested.v1" ->
          send(event.as(LinkFact.class), Purpose.EMAIL_VERIFICATION);
      case "security.alert.v1" -> send(event.as(AlertFact.class));
      default -> {}
    }
  }

  /** A link that is no good any more would only puzzle its reader. */
  private void send(LinkFact fact, Purpose purpose) {
    if (fact.expiresAt().isAfter(clock.instant())) {
      mails.queue(
          new SecurityLetter(
              purpose,
              fact.userId(),
              OneLine.of(fact.name()),
              fact.email(),
              fact.timezone(),
              fact.token(),
              fact.expiresAt()));
    } else {
      log.info("A {} mail to {} comes too late", purpose, fact.userId());
    }
  }

  private void send(AlertFact fact) {
    purposeOf(fact.alert())
        .ifPresentOrElse(
            purpose ->
                mails.queue(
                    new SecurityLetter(
                        purpose,
                        fact.userId(),
                        OneLine.of(fact.name()),
                        fact.email(),
                        fact.timezone(),
                        null,
                        fact.occurredAt())),
            () -> log.warn("There are no words for the alert {}", OneLine.of(fact.alert())));
  }

  private static Optional<Purpose> purposeOf(String alert) {
    return switch (alert) {
      case "refresh-token-reused" -> Optional.of(Purpose.REFRESH_TOKEN_REUSED);
      case "password-changed" -> Optional.of(Purpose.PASSWORD_CHANGED);
      case "totp-enabled" -> Optional.of(Purpose.TOTP_ENABLED);
      case "totp-disabled" -> Optional.of(Purpose.TOTP_DISABLED);
      case "recovery-code-used" -> Optional.of(Purpose.RECOVERY_CODE_USED);
      default -> Optional.empty();
    };
  }

  /** What is read of {@code password-reset.requested.v1} and {@code email-verification…}. */
  record LinkFact(
      UUID userId, String email, String name, ZoneId timezone, String token, Instant expiresAt) {

    @Override
    public String toString() {
      return "LinkFact[userId=" + userId + "]";
    }
  }

  /** What is read of {@code security.alert.v1}. */
  record AlertFact(
      UUID userId, String email, String name, ZoneId timezone, String alert, Instant occurredAt) {}
}
