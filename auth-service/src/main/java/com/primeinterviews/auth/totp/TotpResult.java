package com.primeinterviews.auth.totp;

import java.time.Duration;
import java.util.List;

/** How a change of the second factor ended. */
public sealed interface TotpResult {

  /**
   * A secret was made; it counts once a code of it has been shown.
   *
   * @param secret Base32, to be typed
   * @param uri the same for a QR code
   */
  record Started(String secret, String uri) implements TotpResult {
    @Override
    public String toString() {
      return "Started[********]";
    }
  }

  /** From now on it is asked for. */
  record Enabled(List<String> recoveryCodes) implements TotpResult {
    public Enabled {
      recoveryCodes = List.copyOf(recoveryCodes);
    }

    @Override
    public String toString() {
      return "Enabled[********]";
    }
  }

  record Disabled() implements TotpResult {}

  record AlreadyOn() implements TotpResult {}

  /** There is none that could be confirmed or switched off. */
  record NotOn() implements TotpResult {}

  record WrongCode() implements TotpResult {}

  record WrongPassword() implements TotpResult {}

  record MissingCode() implements TotpResult {}

  /** Too many failures from this network address on this account. */
  record Locked(Duration remaining) implements TotpResult {}
}
