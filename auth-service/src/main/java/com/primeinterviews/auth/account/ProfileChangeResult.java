package com.primeinterviews.auth.account;

import com.primeinterviews.platform.identity.Role;

/** How a change of the own account ended. */
public sealed interface ProfileChangeResult {

  /** Also when everything was like that before. */
  record Changed(Account account) implements ProfileChangeResult {}

  /** Roles are chosen once; whoever wants another one asks an admin. */
  record RoleFixed(Role role) implements ProfileChangeResult {}

  record Stale() implements ProfileChangeResult {}

  record Unknown() implements ProfileChangeResult {}
}
