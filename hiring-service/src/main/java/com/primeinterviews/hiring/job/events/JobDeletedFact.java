package com.primeinterviews.hiring.job.events;

import java.time.Instant;
import java.util.UUID;

/** Payload of job.deleted.v1. */
record JobDeletedFact(UUID jobId, UUID userId, long version, Instant occurredAt) {}
