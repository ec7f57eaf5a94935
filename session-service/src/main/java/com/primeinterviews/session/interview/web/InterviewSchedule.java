package com.primeinterviews.session.interview.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** From when to when; the end is exclusive. */
record InterviewSchedule(@NotNull Instant start, @NotNull Instant end) {}
