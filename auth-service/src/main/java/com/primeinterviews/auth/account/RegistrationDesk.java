package com.primeinterviews.auth.account;

import com.primeinterviews.auth.account.RegistrationResult.EmailTaken;
import com.primeinterviews.auth.account.RegistrationResult.Registered;
import com.primeinterviews.auth.account.RegistrationResult.WeakPassword;
import com.primeinterviews.auth.audit.AuditAction;
import com.primeinterviews.auth.audit.AuditLog;
import com.primeinterviews.auth.audit.Deed;
import com.primeinterviews.auth.credential.PasswordHasher;
import com.primeinterviews.auth.credential.PasswordPolicy;
import com.primeinterviews.platform.identity.Role;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where accounts are opened. */
@Component
public class RegistrationDesk {

  private final Accounts accounts;
  private final PasswordPolicy policy;
  private final PasswordHasher hasher;
  private final AdminBootstrap bootstrap;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RegistrationDesk(
      Accounts accounts,
      PasswordPolicy policy,
      PasswordHasher hasher,
      AdminBootstrap bootstrap,
      AuditLog audit,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.accounts = accounts;
    this.policy = policy;
    this.hasher = hasher;
    this.bootstrap = bootstrap;
    this.audit = audit;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** Anybody may ask, but not for the role of an admin. */
  public RegistrationResult register(Registration wish) {
    if (wish.role() == Role.ADMIN) {
      throw new IllegalArgumentException("Nobody makes themselves an admin");
    }
    return open(wish, null, () -> true).orElseThrow();
  }

  /** An admin opens an account for another one. */
  public RegistrationResult registerAdmin(Registration wish, UUID by) {
    return open(wish, by, () -> true).orElseThrow();
  }

  /** The first admin; empty when the secret is wrong, none is set, or there is an admin already. */
  public Optional<RegistrationResult> bootstrapAdmin(Registration wish, String secret) {
    if (!bootstrap.accepts(secret) || accounts.existsByRole(Role.ADMIN)) {
      return Optional.empty();
    }
    return open(
        wish,
        null,
        () -> {
          accounts.lockAdmins();
          return !accounts.existsByRole(Role.ADMIN);
        });
  }

  private Optional<RegistrationResult> open(
      Registration wish, @Nullable UUID by, BooleanSupplier stillAllowed) {
    var weakness = policy.weaknessOf(wish.password(), wish.email().value());
    if (weakness.isPresent()) {
      return Optional.of(new WeakPassword(weakness.get()));
    }
    if (accounts.existsByEmail(wish.email().value())) {
      return Optional.of(new EmailTaken());
    }
    // Before the transaction: no database connection waits for a password to be hashed.
    var hash = hasher.hash(wish.password());
    try {
      return transaction.execute(
          status ->
              stillAllowed.getAsBoolean() ? Optional.of(store(wish, hash, by)) : Optional.empty());
    } catch (DataIntegrityViolationException e) {
      if (isEmailTaken(e)) {
        return Optional.of(new EmailTaken());
      }
      throw e;
    }
  }

  private RegistrationResult store(Registration wish, String hash, @Nullable UUID by) {
    var account = accounts.saveAndFlush(Account.register(wish, hash, clock.instant()));
    if (account.role() == Role.ADMIN) {
      var role = Map.of("role", Role.ADMIN.wireName());
      audit.record(new Deed(AuditAction.ADMIN_REGISTERED, by, account.id(), Map.of(), role));
    }
    events.publishEvent(new AccountEvent.Registered(account));
    return new Registered(account);
  }

  /** Somebody else registered the address between our look and our insert. */
  private static boolean isEmailTaken(DataIntegrityViolationException e) {
    return e.getCause() instanceof ConstraintViolationException violation
        && "account_email_unique".equals(violation.getConstraintName());
  }
}
