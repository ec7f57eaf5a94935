package com.primeinterviews.auth.account;

import java.util.Locale;

/** What an account has paid for: decides how much it may call. Lower case on the wire. */
public enum Tier {
  FREE,
  PRO,
  ENTERPRISE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
