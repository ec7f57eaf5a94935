package com.primeinterviews.platform.token;

import com.nimbusds.jose.jwk.JWKSet;

/** The issuer's public keys as known now. Asking never blocks and never fetches. */
@FunctionalInterface
public interface SigningKeys {

  /**
   * @throws KeysUnavailableException when no keys have been fetched yet
   */
  JWKSet current();

  /** Called when a token names a key that {@link #current()} does not have. */
  default void missed() {}
}
