package com.primeinterviews.auth.recovery;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.AccountEvent;
import com.primeinterviews.auth.account.Credentials;
import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.auth.mail.SecurityMail;
import com.primeinterviews.auth.recovery.MailedTokens.Purpose;
import com.primeinterviews.auth.token.RandomToken;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether people read the mailbox they have named. */
@Component
public class EmailVerification {

  private final ProfileDesk profiles;
  private final Credentials credentials;
  private final MailedTokens tokens;
  private final SecurityMail mail;

  EmailVerification(
      ProfileDesk profiles, Credentials credentials, MailedTokens tokens, SecurityMail mail) {
    this.profiles = profiles;
    this.credentials = credentials;
    this.tokens = tokens;
    this.mail = mail;
  }

  @EventListener
  void onRegistration(AccountEvent.Registered registered) {
    if (!registered.account().isEmailVerified()) {
      send(registered.account());
    }
  }

  /** False when the token is unknown, used or too old, or the address is another one by now. */
  @Transactional
  public boolean verify(RandomToken token) {
    return tokens
        .use(token, Purpose.EMAIL_VERIFICATION)
        .map(proof -> credentials.confirmEmail(proof.accountId(), proof.email()))
        .orElse(false);
  }

  @Transactional
  public Resent resend(UUID userId) {
    return profiles
        .findForChange(userId)
        .map(
            account -> {
              if (account.isEmailVerified()) {
                return new Resent.NotNeeded();
              }
              return tokens
                  .wait(userId, Purpose.EMAIL_VERIFICATION)
                  .<Resent>map(Resent.TooMany::new)
                  .orElseGet(() -> send(account));
            })
        .orElseGet(Resent.Unknown::new);
  }

  private Resent send(Account account) {
    var token = RandomToken.issue();
    var expiresAt = tokens.remember(token, account, Purpose.EMAIL_VERIFICATION);
    mail.verification(account, token.text(), expiresAt);
    return new Resent.Sent();
  }

  /** How a request for another mail ended. */
  public sealed interface Resent {

    record Sent() implements Resent {}

    record NotNeeded() implements Resent {}

    record TooMany(Duration remaining) implements Resent {}

    record Unknown() implements Resent {}
  }
}
