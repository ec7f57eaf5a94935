package com.primeinterviews.auth.account;

/** How a change of the own account ended. */
public sealed interface ProfileChangeResult {

  /** Also when everything was like that before. */
  record Changed(Account account) implements ProfileChangeResult {}

  record Stale() implements ProfileChangeResult {}

  record Unknown() implements ProfileChangeResult {}
}
