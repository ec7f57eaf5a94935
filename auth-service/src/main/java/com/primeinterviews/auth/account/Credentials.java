package com.primeinterviews.auth.account;

import com.primeinterviews.auth.credential.HashingOverloadedException;
import com.primeinterviews.auth.credential.Password;
import com.primeinterviews.auth.credential.PasswordHasher;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells whose address and password these are, and takes new ones. */
@Component
public class Credentials {

  private static final Logger log = LoggerFactory.getLogger(Credentials.class);

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Credentials(
      Accounts accounts, PasswordHasher hasher, TransactionTemplate transaction, Clock clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Takes the same time whether the address is unknown or the password wrong. */
  public Optional<Account> check(EmailAddress email, Password password) {
    var account = accounts.findByEmail(email.value());
    if (!hasher.matches(password, account.map(Account::passwordHash).orElse(null))) {
      return Optional.empty();
    }
    account.ifPresent(known -> renewHash(known, password));
    return account;
  }

  /** An account that has a password; it stays as it is until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Account> lockOwner(EmailAddress email) {
    return accounts
        .findByEmail(email.value())
        .flatMap(account -> accounts.findForChangeById(account.id()))
        .filter(account -> account.isActive() && account.passwordHash() != null);
  }

  /** For whoever has proved to read the mailbox, which is confirmed by it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Account> renewPassword(UUID id, String email, String hash) {
    return renewPassword(id, account -> account.email().equals(email), hash)
        .map(
            account -> {
              account.confirmEmail(clock.instant());
              return account;
            });
  }

  /** Empty when the password is another one by now than that of the given version. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Account> renewPassword(UUID id, int version, String hash) {
    return renewPassword(id, account -> account.passwordVersion() == version, hash);
  }

  private Optional<Account> renewPassword(UUID id, Predicate<Account> isAsExpected, String hash) {
    var found =
        accounts
            .findForChangeById(id)
            .filter(account -> account.isActive() && isAsExpected.test(account));
    found.ifPresent(account -> account.renewPassword(hash, clock.instant()));
    return found;
  }

  /** False when the account has another address by now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean confirmEmail(UUID id, String email) {
    var found = accounts.findForChangeById(id).filter(account -> account.email().equals(email));
    found.ifPresent(account -> account.confirmEmail(clock.instant()));
    return found.isPresent();
  }

  private void renewHash(Account account, Password password) {
    var outdated = account.passwordHash();
    if (outdated == null || !hasher.isOutdated(outdated)) {
      return;
    }
    try {
      var renewed = hasher.hash(password);
      transaction.executeWithoutResult(
          status -> accounts.renewHash(account.id(), outdated, renewed));
    } catch (HashingOverloadedException busy) {
      log.debug("The password hash of {} is renewed at a quieter login", account.id());
    }
  }
}
