package com.primeinterviews.auth.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show; all given ones must hold, null takes everything.
 *
 * @param from this moment or later
 * @param to before this moment
 */
public record AuditFilter(
    @Nullable UUID actor,
    @Nullable UUID subject,
    @Nullable AuditAction action,
    @Nullable Instant from,
    @Nullable Instant to) {}
