package com.primeinterviews.auth.apikey.web;

import com.primeinterviews.auth.apikey.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key without its secret.
 *
 * @param prefix the beginning of the key
 * @param expiresAt null: it lasts until it is revoked
 * @param lastUsedAt within a few minutes, for the gateway remembers a key for that long; null: not
 *     yet
 * @param previousValidUntil until then the key of before the last rotation works too; null: it was
 *     never rotated
 */
record ApiKeyAnswer(
    UUID id,
    String name,
    String prefix,
    List<String> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant previousValidUntil) {

  static ApiKeyAnswer of(ApiKey key) {
    return new ApiKeyAnswer(
        key.id(),
        key.name(),
        key.prefix(),
        key.writes() ? List.of("read", "write") : List.of("read"),
        key.createdAt(),
        key.expiresAt(),
        key.lastUsedAt(),
        key.previousUntil());
  }
}
