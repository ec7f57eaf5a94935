package com.primeinterviews.session.interview.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** Payload of {@code interview.completed.v1}; the feedback is for staff and travels nowhere. */
record InterviewCompleted(
    @JsonUnwrapped InterviewState interview,
    @Nullable Double score,
    @Nullable Double attentivenessScore) {}
