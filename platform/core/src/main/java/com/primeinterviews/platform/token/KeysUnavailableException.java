package com.primeinterviews.platform.token;

import java.io.Serial;

/** No token can be checked yet, because the issuer has not been reached: answered with 503. */
public final class KeysUnavailableException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public KeysUnavailableException() {
    super("The public keys of the token issuer are not available yet", null, false, false);
  }
}
