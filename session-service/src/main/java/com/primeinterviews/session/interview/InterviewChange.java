package com.primeinterviews.session.interview;

import com.primeinterviews.session.calendar.TimeSpan;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of what was planned; what is null stays.
 *
 * @param schedule the new time; an interview that leaves its one-off slot gives it back
 * @param interviewerId whoever is to hold it instead; a slot of the one before is given back
 */
public record InterviewChange(
    @Nullable TimeSpan schedule,
    @Nullable UUID interviewerId,
    @Nullable UUID slotId,
    InterviewPlan.Details details) {}
