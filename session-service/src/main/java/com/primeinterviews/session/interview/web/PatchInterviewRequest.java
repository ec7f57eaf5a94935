package com.primeinterviews.session.interview.web;

import com.primeinterviews.session.booking.web.OneLine;
import com.primeinterviews.session.interview.InterviewPlan.Details;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of plan; what is left out stays. */
record PatchInterviewRequest(
    @Nullable @Valid InterviewSchedule schedule,
    @Schema(description = "Another account that interviews (admin)") @Nullable UUID interviewerId,
    @Nullable @OneLine @Size(max = 200) String title,
    @Nullable @Size(max = 5000) String description,
    @Nullable UUID lotId,
    @Nullable UUID codingTaskId,
    @Nullable UUID slotId,
    @Nullable @Pattern(regexp = ScheduleInterviewRequest.ROOM) String meetingRoomId) {

  Details details() {
    return new Details(title, description, lotId, codingTaskId, meetingRoomId);
  }
}
