package com.primeinterviews.session.interview;

import com.primeinterviews.session.calendar.TimeSpan;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interview as staff want it.
 *
 * @param slotId one-off slot of the interviewer in which it takes place
 * @param meetingRoomId what staff call the room; null: the suite's own
 */
public record InterviewPlan(
    UUID candidateId,
    UUID interviewerId,
    TimeSpan schedule,
    @Nullable UUID slotId,
    Details details) {

  /** What does not touch anybody's time; null: not said. */
  public record Details(
      @Nullable String title,
      @Nullable String description,
      @Nullable UUID lotId,
      @Nullable UUID codingTaskId,
      @Nullable String meetingRoomId) {

    static Details codingTask(UUID id) {
      return new Details(null, null, null, id, null);
    }
  }
}
