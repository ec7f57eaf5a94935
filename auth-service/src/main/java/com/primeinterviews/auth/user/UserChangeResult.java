package com.primeinterviews.auth.user;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.platform.identity.Role;

/** How taking over a user's profile ended. */
public sealed interface UserChangeResult {

  record Changed(Account account) implements UserChangeResult {}

  /** An address is not changed by saying so: it would be nobody's proof of owning it. */
  record EmailDiffers() implements UserChangeResult {}

  record RoleFixed(Role role) implements UserChangeResult {}

  record Unknown() implements UserChangeResult {}
}
