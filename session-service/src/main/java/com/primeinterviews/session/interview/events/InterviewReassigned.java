package com.primeinterviews.session.interview.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.primeinterviews.session.interview.events.InterviewState.Guest;
import java.time.Instant;

/** Payload of {@code interview.reassigned.v1}. */
record InterviewReassigned(
    @JsonUnwrapped InterviewState interview,
    Guest previousInterviewer,
    Instant previousScheduledAt,
    Instant previousEndsAt) {}
