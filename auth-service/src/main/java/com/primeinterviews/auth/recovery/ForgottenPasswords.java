package com.primeinterviews.auth.recovery;

import com.primeinterviews.auth.account.Credentials;
import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.mail.SecurityMail;
import com.primeinterviews.auth.recovery.ForgottenPasswordRequests.Request;
import com.primeinterviews.auth.recovery.MailedTokens.Purpose;
import com.primeinterviews.auth.token.RandomToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what sets a new password. The request only writes down the address, known or not; looking
 * into it comes after the answer, so that neither its text nor its time tells whether the address
 * has an account. Nothing that was answered is lost when the service stops.
 */
@Component
public class ForgottenPasswords {

  private static final Logger log = LoggerFactory.getLogger(ForgottenPasswords.class);
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

  private final ForgottenPasswordRequests requests;
  private final Credentials credentials;
  private final MailedTokens tokens;
  private final SecurityMail mail;
  private final TransactionTemplate transaction;
  private final RecoverySettings settings;
  private final Clock clock;

  ForgottenPasswords(
      ForgottenPasswordRequests requests,
      Credentials credentials,
      MailedTokens tokens,
      SecurityMail mail,
      TransactionTemplate transaction,
      RecoverySettings settings,
      Clock clock) {
    this.requests = requests;
    this.credentials = credentials;
    this.tokens = tokens;
    this.mail = mail;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether there was room for it: no says nothing of the address either. */
  public boolean request(EmailAddress email) {
    return requests.add(email, clock.instant(), settings.waiting());
  }

  /** One after the other; instances share them. */
  @Scheduled(initialDelayString = "1s", fixedDelayString = "1s")
  void workOff() {
    for (var next = claim(); next.isPresent(); next = claim()) {
      lookInto(next.get());
    }
  }

  private Optional<Request> claim() {
    var now = clock.instant();
    return requests.claim(now, now.plus(AGAIN_AFTER));
  }

  /** Nobody waits any more for the mail of so old a request. */
  @Scheduled(initialDelayString = "7m", fixedDelayString = "10m")
  void forgetOutdated() {
    int given = requests.removeOlderThan(clock.instant().minus(settings.tokenLifetime()));
    if (given > 0) {
      log.error("{} requests for a new password have been given up", given);
    }
  }

  private void lookInto(Request request) {
    try {
      transaction.executeWithoutResult(
          status -> {
            if (requests.remove(request)) {
              send(request.email());
            }
          });
    } catch (RuntimeException e) {
      log.error("A request for a new password is looked into again in {}", AGAIN_AFTER, e);
    }
  }

  private void send(EmailAddress email) {
    credentials
        .lockOwner(email)
        .filter(account -> tokens.wait(account.id(), Purpose.PASSWORD_RESET).isEmpty())
        .ifPresent(
            account -> {
              var token = RandomToken.issue();
              var expiresAt = tokens.remember(token, account, Purpose.PASSWORD_RESET);
              mail.passwordReset(account, token.text(), expiresAt);
            });
  }
}
