package com.primeinterviews.auth.apikey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a key for.
 *
 * @param writes whether it may change anything; every key may read
 * @param expiresAt from then on it is refused; null: it lasts until it is revoked
 */
public record ApiKeyWish(String name, boolean writes, @Nullable Instant expiresAt) {}
