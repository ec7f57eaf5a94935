package com.primeinterviews.auth.account;

/** How the first look at somebody from an external issuer ended. */
public enum MeetingResult {
  /** There is an account now. */
  MADE,
  /** There was one before. */
  KNOWN,
  /**
   * Another account has the address. The two are not made one: whoever controls an address at some
   * issuer must not get an account that was opened here.
   */
  EMAIL_TAKEN
}
