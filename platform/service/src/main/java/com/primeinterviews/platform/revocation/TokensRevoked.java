package com.primeinterviews.platform.revocation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code tokens.revoked.v1} says, as far as a service needs it.
 *
 * @param signInIds the sign-ins and API keys that have ended: {@code sid} of their tokens
 * @param userBlocked true: all tokens of the user are refused; false: they are accepted again;
 *     null: it is only about the sign-ins named
 * @param revokedAt from when on
 */
record TokensRevoked(
    UUID userId, List<String> signInIds, @Nullable Boolean userBlocked, Instant revokedAt) {

  static final String TOPIC = "identity.revocation.v1";
  static final String TYPE = "tokens.revoked.v1";

  TokensRevoked {
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(revokedAt, "revokedAt");
    signInIds = List.copyOf(signInIds);
  }
}
