package com.primeinterviews.auth.account;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where people look at their own account and change it. */
@Component
public class ProfileDesk {

  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProfileDesk(Accounts accounts, ApplicationEventPublisher events, Clock clock) {
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  public Optional<Account> find(UUID id) {
    return accounts.findById(id).filter(account -> !account.isErased());
  }

  /** Locks the account until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Account> findForChange(UUID id) {
    return accounts.findForChangeById(id).filter(account -> !account.isErased());
  }

  /**
   * @param expected refuse the change unless the account still has such a version
   */
  @Transactional
  public ProfileChangeResult change(UUID id, ProfileChange wish, ExpectedVersion expected) {
    var found = accounts.findForChangeById(id).filter(account -> !account.isErased());
    if (found.isEmpty()) {
      return new ProfileChangeResult.Unknown();
    }
    var account = found.get();
    if (!expected.accepts(account.version())) {
      return new ProfileChangeResult.Stale();
    }
    if (wish.role() != null && !account.mayTake(wish.role())) {
      return new ProfileChangeResult.RoleFixed(account.role());
    }
    if (account.change(wish, clock.instant())) {
      // The event carries the version that the flush gives.
      accounts.flush();
      events.publishEvent(new AccountEvent.Updated(account));
    }
    return new ProfileChangeResult.Changed(account);
  }
}
