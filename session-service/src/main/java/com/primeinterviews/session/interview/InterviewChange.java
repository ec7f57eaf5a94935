package com.primeinterviews.session.interview;

import com.primeinterviews.session.calendar.TimeSpan;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of what was planned; what is null stays.
 *
 * @param schedule the new time; an interview that leaves its one-off slot gives it back
 */
public record InterviewChange(
    @Nullable TimeSpan schedule, @Nullable UUID slotId, InterviewPlan.Details details) {}
