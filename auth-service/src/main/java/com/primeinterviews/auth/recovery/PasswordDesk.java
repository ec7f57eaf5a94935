package com.primeinterviews.auth.recovery;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.Credentials;
import com.primeinterviews.auth.credential.Password;
import com.primeinterviews.auth.credential.PasswordHasher;
import com.primeinterviews.auth.credential.PasswordPolicy;
import com.primeinterviews.auth.mail.Alert;
import com.primeinterviews.auth.mail.SecurityMail;
import com.primeinterviews.auth.recovery.MailedTokens.Purpose;
import com.primeinterviews.auth.recovery.PasswordChange.Changed;
import com.primeinterviews.auth.recovery.PasswordChange.TokenNotValid;
import com.primeinterviews.auth.recovery.PasswordChange.WeakPassword;
import com.primeinterviews.auth.signin.EndReason;
import com.primeinterviews.auth.signin.OwnerCheck;
import com.primeinterviews.auth.signin.OwnerCheck.Locked;
import com.primeinterviews.auth.signin.OwnerCheck.Owner;
import com.primeinterviews.auth.signin.OwnerCheck.Wrong;
import com.primeinterviews.auth.signin.Revocations;
import com.primeinterviews.auth.token.RandomToken;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where people get another password. Passwords are hashed before the transaction: no database
 * connection waits for it.
 */
@Component
public class PasswordDesk {

  private final MailedTokens tokens;
  private final OwnerCheck owners;
  private final Credentials credentials;
  private final PasswordPolicy policy;
  private final PasswordHasher hasher;
  private final Revocations revocations;
  private final SecurityMail mail;
  private final TransactionTemplate transaction;

  PasswordDesk(
      MailedTokens tokens,
      OwnerCheck owners,
      Credentials credentials,
      PasswordPolicy policy,
      PasswordHasher hasher,
      Revocations revocations,
      SecurityMail mail,
      TransactionTemplate transaction) {
    this.tokens = tokens;
    this.owners = owners;
    this.credentials = credentials;
    this.policy = policy;
    this.hasher = hasher;
    this.revocations = revocations;
    this.mail = mail;
    this.transaction = transaction;
  }

  /** For whoever has the token of a mail; ends all sign-ins. A weak password does not use it up. */
  public PasswordChange reset(RandomToken token, Password wish) {
    var proof = tokens.find(token, Purpose.PASSWORD_RESET);
    if (proof.isEmpty()) {
      return new TokenNotValid();
    }
    var weakness = policy.weaknessOf(wish, proof.get().email());
    if (weakness.isPresent()) {
      return new WeakPassword(weakness.get());
    }
    var hash = hasher.hash(wish);
    return transaction.execute(
        status ->
            tokens
                .use(token, Purpose.PASSWORD_RESET)
                .flatMap(used -> credentials.renewPassword(used.accountId(), used.email(), hash))
                .<PasswordChange>map(account -> conclude(account, Optional.empty()))
                .orElseGet(TokenNotValid::new));
  }

  /**
   * For whoever is signed in and knows the old one; ends all sign-ins but this.
   *
   * @param signIn the one the request comes from
   */
  public PasswordChange change(
      UUID userId, Optional<UUID> signIn, Password old, Password wish, String clientAddress) {
    return switch (owners.check(userId, old, clientAddress)) {
      case Wrong() -> new PasswordChange.WrongPassword();
      case Locked(var remaining) -> new PasswordChange.Locked(remaining);
      case Owner(var account) -> change(account, signIn, wish);
    };
  }

  private PasswordChange change(Account account, Optional<UUID> signIn, Password wish) {
    var weakness = policy.weaknessOf(wish, account.email());
    if (weakness.isPresent()) {
      return new WeakPassword(weakness.get());
    }
    var hash = hasher.hash(wish);
    return transaction.execute(
        status ->
            credentials
                .renewPassword(account.id(), account.passwordVersion(), hash)
                .<PasswordChange>map(changed -> conclude(changed, signIn))
                .orElseGet(PasswordChange.WrongPassword::new));
  }

  private PasswordChange conclude(Account account, Optional<UUID> kept) {
    tokens.forget(account.id(), Purpose.PASSWORD_RESET);
    kept.ifPresentOrElse(
        signIn -> revocations.endOthers(account.id(), signIn, EndReason.PASSWORD_CHANGED),
        () -> revocations.endAll(account.id(), EndReason.PASSWORD_RESET));
    mail.alert(account, Alert.PASSWORD_CHANGED);
    return new Changed();
  }
}
