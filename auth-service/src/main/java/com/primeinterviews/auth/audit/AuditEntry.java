package com.primeinterviews.auth.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deed as it was written down.
 *
 * @param address of the network the request came from; null: the service did it by itself
 */
public record AuditEntry(
    UUID id,
    Instant at,
    @Nullable UUID actor,
    @Nullable UUID subject,
    String action,
    @Nullable String address,
    @Nullable String requestId,
    Map<String, Object> oldValue,
    Map<String, Object> newValue) {}
