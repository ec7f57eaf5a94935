package com.primeinterviews.auth.account;

/** How a change by an admin, or an erasure, ended. */
public sealed interface AdminChangeResult {

  /**
   * @param before the same as now when there was nothing to change
   */
  record Changed(Account account, Standing before) implements AdminChangeResult {}

  /**
   * @param before what it was then
   */
  record Erased(Account account, Standing before) implements AdminChangeResult {}

  /** Nobody would be left to make another admin. */
  record LastAdmin() implements AdminChangeResult {}

  record Stale() implements AdminChangeResult {}

  record Unknown() implements AdminChangeResult {}
}
