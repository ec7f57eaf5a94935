package com.primeinterviews.auth.account;

import com.primeinterviews.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/** What an admin wants changed about an account; null leaves as it is. */
public record AdminChange(@Nullable Role role, @Nullable Tier tier, @Nullable Boolean active) {

  public AdminChange {
    if (role == Role.SERVICE) {
      throw new IllegalArgumentException("Nobody is a service");
    }
  }

  boolean takesAdminAway(Account account) {
    return account.isActiveAdmin()
        && ((role != null && role != Role.ADMIN) || Boolean.FALSE.equals(active));
  }
}
