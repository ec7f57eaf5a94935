package com.primeinterviews.auth.signin.events;

import com.primeinterviews.auth.signin.TokensEnded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payload of tokens.revoked.v1. */
record TokensRevoked(
    UUID userId,
    List<UUID> signInIds,
    @Nullable Boolean userBlocked,
    Instant revokedAt,
    String reason) {

  static TokensRevoked of(TokensEnded ended) {
    return new TokensRevoked(
        ended.userId(),
        ended.sources(),
        ended.userBlocked(),
        ended.endedAt(),
        ended.reason().wireName());
  }
}
