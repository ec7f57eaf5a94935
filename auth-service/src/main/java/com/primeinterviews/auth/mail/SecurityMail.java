package com.primeinterviews.auth.mail;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Asks for mails to the owner of an account; each within the transaction that gives rise to it. */
@Component
public class SecurityMail {

  private final EventPublisher publisher;
  private final Clock clock;

  SecurityMail(EventPublisher publisher, Clock clock) {
    this.publisher = publisher;
    this.clock = clock;
  }

  public void alert(Account account, Alert alert) {
    publish(
        "security.alert.v1",
        account,
        new SecurityAlert(
            account.id(),
            account.email(),
            account.name().display(),
            account.timezone().getId(),
            alert.wireName(),
            clock.instant()));
  }

  /**
   * @param token good once, until it expires; nobody but the reader of the mail may see it
   */
  public void passwordReset(Account account, String token, Instant expiresAt) {
    publish("password-reset.requested.v1", account, linkOf(account, token, expiresAt));
  }

  /**
   * @param token good once, until it expires; nobody but the reader of the mail may see it
   */
  public void verification(Account account, String token, Instant expiresAt) {
    publish("email-verification.requested.v1", account, linkOf(account, token, expiresAt));
  }

  private MailedLink linkOf(Account account, String token, Instant expiresAt) {
    return new MailedLink(
        account.id(),
        account.email(),
        account.name().display(),
        account.timezone().getId(),
        token,
        expiresAt,
        clock.instant());
  }

  private void publish(String type, Account account, Object payload) {
    publisher.publish(new OutgoingEvent(MailTopic.NAME, type, account.id(), payload));
  }
}
