package com.primeinterviews.auth.totp;

import com.primeinterviews.auth.keys.KeyVault.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of an account.
 *
 * @param enabledAt null until the owner has shown that the secret arrived
 * @param lastStep of the last code taken
 * @param wrongCodes since the last right one
 */
record StoredTotp(Sealed secret, @Nullable Instant enabledAt, long lastStep, int wrongCodes) {

  boolean isOn() {
    return enabledAt != null;
  }
}
