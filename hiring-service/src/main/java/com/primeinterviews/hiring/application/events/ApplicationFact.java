package com.primeinterviews.hiring.application.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of application.created.v1 and application.status-changed.v1.
 *
 * @param previousStatus only in the latter
 */
record ApplicationFact(
    UUID applicationId,
    UUID userId,
    UUID jobId,
    String jobTitle,
    String company,
    String status,
    @Nullable Instant appliedAt,
    long version,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String previousStatus,
    Instant occurredAt) {}
