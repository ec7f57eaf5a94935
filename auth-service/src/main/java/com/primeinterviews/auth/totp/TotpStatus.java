package com.primeinterviews.auth.totp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a second proof is asked for at login.
 *
 * @param enabledAt null when it is off
 * @param recoveryCodesLeft of ten
 */
public record TotpStatus(boolean enabled, @Nullable Instant enabledAt, int recoveryCodesLeft) {

  static final TotpStatus OFF = new TotpStatus(false, null, 0);
}
