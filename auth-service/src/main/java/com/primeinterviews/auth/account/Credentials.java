package com.primeinterviews.auth.account;

import com.primeinterviews.auth.credential.HashingOverloadedException;
import com.primeinterviews.auth.credential.Password;
import com.primeinterviews.auth.credential.PasswordHasher;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells whose address and password these are. */
@Component
public class Credentials {

  private static final Logger log = LoggerFactory.getLogger(Credentials.class);

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final TransactionTemplate transaction;

  Credentials(Accounts accounts, PasswordHasher hasher, TransactionTemplate transaction) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.transaction = transaction;
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
