package com.primeinterviews.auth.signin;

import java.util.Locale;

/** Why tokens that were good are refused; lower case with dashes on the wire. */
public enum EndReason {
  SIGNED_OUT,
  TOKEN_REUSED,
  /** The owner ended it from another device. */
  DEVICE_REMOVED,
  PASSWORD_CHANGED,
  PASSWORD_RESET,
  ROLE_CHANGED,
  ACCOUNT_DISABLED,
  ACCOUNT_ENABLED,
  ACCOUNT_ERASED,
  API_KEY_REVOKED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
