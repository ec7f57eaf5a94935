package com.primeinterviews.auth.recovery;

import com.primeinterviews.auth.account.Credentials;
import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.mail.SecurityMail;
import com.primeinterviews.auth.recovery.MailedTokens.Purpose;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what sets a new password. The work is done after the answer, so that neither its text nor
 * its time tells whether the address has an account.
 */
@Component
public class ForgottenPasswords implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ForgottenPasswords.class);
  private static final Duration TO_FINISH = Duration.ofSeconds(5);

  private final Credentials credentials;
  private final MailedTokens tokens;
  private final SecurityMail mail;
  private final TransactionTemplate transaction;
  private final ThreadPoolExecutor worker;

  ForgottenPasswords(
      Credentials credentials,
      MailedTokens tokens,
      SecurityMail mail,
      TransactionTemplate transaction,
      RecoverySettings settings) {
    this.credentials = credentials;
    this.tokens = tokens;
    this.mail = mail;
    this.transaction = transaction;
    this.worker =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(settings.waiting()),
            Thread.ofVirtual().name("forgotten-passwords").factory());
  }

  /** Whether there was room for it: no says nothing of the address either. */
  public boolean request(EmailAddress email) {
    try {
      worker.execute(() -> workOff(email));
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  private void workOff(EmailAddress email) {
    try {
      transaction.executeWithoutResult(status -> send(email));
    } catch (RuntimeException e) {
      log.error("A request for a new password is lost", e);
    }
  }

  private void send(EmailAddress email) {
    credentials
        .lockOwner(email)
        .filter(account -> tokens.wait(account.id(), Purpose.PASSWORD_RESET).isEmpty())
        .ifPresent(
            account -> {
              var token = MailedToken.issue();
              var expiresAt = tokens.remember(token, account, Purpose.PASSWORD_RESET);
              mail.passwordReset(account, token.text(), expiresAt);
            });
  }

  @Override
  public void close() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
      log.warn("{} requests for a new password are lost", worker.getQueue().size());
    }
  }
}
