package com.primeinterviews.auth.account;

import com.primeinterviews.auth.account.AdminChangeResult.Changed;
import com.primeinterviews.auth.account.AdminChangeResult.Erased;
import com.primeinterviews.auth.account.AdminChangeResult.LastAdmin;
import com.primeinterviews.auth.account.AdminChangeResult.Stale;
import com.primeinterviews.auth.account.AdminChangeResult.Unknown;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.Role;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is decided about accounts over their owners' heads. Within the transaction of whoever also
 * ends their sign-ins and writes it down.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountRegister {

  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccountRegister(Accounts accounts, ApplicationEventPublisher events, Clock clock) {
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param expected refuse the change unless the account still has such a version
   */
  public AdminChangeResult change(UUID id, AdminChange wish, ExpectedVersion expected) {
    accounts.lockAdmins();
    var found = accounts.findForChangeById(id).filter(account -> !account.isErased());
    if (found.isEmpty()) {
      return new Unknown();
    }
    var account = found.get();
    if (!expected.accepts(account.version())) {
      return new Stale();
    }
    if (wish.takesAdminAway(account) && isLastAdmin()) {
      return new LastAdmin();
    }
    var before = account.standing();
    if (account.administer(wish, clock.instant())) {
      // The event carries the version that the flush gives.
      accounts.flush();
      events.publishEvent(new AccountEvent.Updated(account));
    }
    return new Changed(account, before);
  }

  /** Once more changes nothing. */
  public AdminChangeResult erase(UUID id) {
    accounts.lockAdmins();
    var found = accounts.findForChangeById(id);
    if (found.isEmpty()) {
      return new Unknown();
    }
    var account = found.get();
    var before = account.standing();
    if (account.isErased()) {
      return new Changed(account, before);
    }
    if (account.isActiveAdmin() && isLastAdmin()) {
      return new LastAdmin();
    }
    account.erase(clock.instant());
    accounts.flush();
    events.publishEvent(new AccountEvent.Erased(account));
    return new Erased(account, before);
  }

  private boolean isLastAdmin() {
    return accounts.countByRoleAndActiveIsTrue(Role.ADMIN) <= 1;
  }
}
