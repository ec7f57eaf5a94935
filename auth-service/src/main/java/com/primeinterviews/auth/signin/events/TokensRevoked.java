package com.primeinterviews.auth.signin.events;

import com.primeinterviews.auth.signin.TokensEnded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Payload of tokens.revoked.v1. */
record TokensRevoked(UUID userId, List<UUID> signInIds, Instant revokedAt, String reason) {

  static TokensRevoked of(TokensEnded ended) {
    return new TokensRevoked(
        ended.userId(), ended.sources(), ended.endedAt(), ended.reason().wireName());
  }
}
