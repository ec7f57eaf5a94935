package com.primeinterviews.platform.revocation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What {@code tokens.revoked.v1} says, as far as a service needs it.
 *
 * @param signInIds the sign-ins and API keys that have ended: {@code sid} of their tokens
 * @param revokedAt from when on
 */
record TokensRevoked(List<String> signInIds, Instant revokedAt) {

  static final String TOPIC = "identity.revocation.v1";
  static final String TYPE = "tokens.revoked.v1";

  TokensRevoked {
    Objects.requireNonNull(revokedAt, "revokedAt");
    signInIds = List.copyOf(signInIds);
  }
}
