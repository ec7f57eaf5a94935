package com.primeinterviews.session.interview.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** Payload of {@code interview.cancelled.v1}. */
record InterviewCancelled(@JsonUnwrapped InterviewState interview, @Nullable String reason) {}
