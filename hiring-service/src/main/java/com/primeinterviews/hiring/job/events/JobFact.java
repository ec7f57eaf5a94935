package com.primeinterviews.hiring.job.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payload of job.created.v1 and job.updated.v1: what others need of a job. */
record JobFact(
    UUID jobId,
    UUID userId,
    String title,
    String company,
    @Nullable String location,
    boolean remote,
    List<String> techStack,
    String status,
    long version,
    Instant occurredAt) {}
