package com.primeinterviews.session.interview.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** Payload of {@code interview.rescheduled.v1}. */
record InterviewRescheduled(
    @JsonUnwrapped InterviewState interview, Instant previousScheduledAt, Instant previousEndsAt) {}
