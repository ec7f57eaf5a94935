package com.primeinterviews.auth.mail;

import java.util.Locale;

/** What the owner of an account should hear of, in case it was somebody else. */
public enum Alert {
  /** A copy of a refresh token is in other hands. */
  REFRESH_TOKEN_REUSED,
  PASSWORD_CHANGED,
  TOTP_ENABLED,
  TOTP_DISABLED,
  RECOVERY_CODE_USED;

  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
