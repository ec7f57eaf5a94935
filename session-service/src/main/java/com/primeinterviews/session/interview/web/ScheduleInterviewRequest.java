package com.primeinterviews.session.interview.web;

import com.primeinterviews.session.booking.web.OneLine;
import com.primeinterviews.session.interview.InterviewPlan.Details;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interview as staff schedule it (specs 000 and 004). */
record ScheduleInterviewRequest(
    @NotNull UUID candidateId,
    @Schema(description = "An account that interviews; the caller's own unless given")
        @Nullable UUID interviewerId,
    @NotNull @Valid InterviewSchedule schedule,
    @Nullable @OneLine @Size(max = 200) String title,
    @Nullable @Size(max = 5000) String description,
    @Nullable UUID lotId,
    @Nullable UUID codingTaskId,
    @Schema(description = "An open one-off slot of the interviewer that has all of the time")
        @Nullable UUID slotId,
    @Schema(description = "What staff call the room; the suite's own unless given")
        @Nullable
        @Pattern(regexp = ROOM)
        String meetingRoomId) {

  static final String ROOM = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  Details details() {
    return new Details(title, description, lotId, codingTaskId, meetingRoomId);
  }
}
