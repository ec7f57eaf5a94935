package com.primeinterviews.session.interview;

import java.time.Instant;
import java.util.UUID;

/**
 * What a candidate handed in.
 *
 * @param version 1, 2, 3… within the interview
 */
public record Submission(
    UUID id,
    UUID interviewId,
    int version,
    UUID candidateId,
    UUID codingTaskId,
    String language,
    String code,
    Instant submittedAt) {}
