package com.primeinterviews.session.interview;

import com.primeinterviews.session.calendar.RetriedOnTies;
import com.primeinterviews.session.codingtask.TaskShelf;
import com.primeinterviews.session.interview.InterviewPlan.Details;
import com.primeinterviews.session.interview.Outcome.Done;
import com.primeinterviews.session.interview.Outcome.WrongState;
import com.primeinterviews.session.interview.events.InterviewEvents;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens at an interview. Whoever repeats a step that was taken is told so again, as if it
 * had just been taken, and nothing happens.
 */
@Component
public class InterviewFloor {

  private final Interviews interviews;
  private final InterviewTime time;
  private final TaskShelf tasks;
  private final InterviewLog log;
  private final InterviewEvents events;
  private final InterviewWork work;
  private final Clock clock;

  InterviewFloor(
      Interviews interviews,
      InterviewTime time,
      TaskShelf tasks,
      InterviewLog log,
      InterviewEvents events,
      InterviewWork work,
      Clock clock) {
    this.interviews = interviews;
    this.time = time;
    this.tasks = tasks;
    this.log = log;
    this.events = events;
    this.work = work;
    this.clock = clock;
  }

  /** At any time: staff may begin early or late. */
  public Outcome start(InterviewWork.Request request) {
    return work.on(request, this::begin);
  }

  private Outcome begin(Interview interview, Attendee actor) {
    if (interview.status() == InterviewStatus.LIVE) {
      return new Done(interview);
    }
    Instant now = now();
    if (!interview.start(now)) {
      return new WrongState(interview.status(), InterviewStatus.LIVE);
    }
    interviews.flush();
    log.add(interview.id(), "started", actor, Map.of(), now);
    events.started(interview, actor);
    return new Done(interview);
  }

  /** Also while it is live; the same task once more changes nothing. */
  public Outcome assign(InterviewWork.Request request, UUID taskId) {
    return work.on(request, (interview, actor) -> give(interview, taskId, actor));
  }

  private Outcome give(Interview interview, UUID taskId, Attendee actor) {
    if (interview.status().next().isEmpty()) {
      return new Outcome.NotAhead(interview.status());
    }
    if (taskId.equals(interview.details().codingTaskId())) {
      return new Done(interview);
    }
    if (!tasks.has(taskId)) {
      return new Outcome.NoSuchCodingTask(taskId);
    }
    Instant now = now();
    interview.describe(Details.codingTask(taskId), now);
    interviews.flush();
    log.add(interview.id(), "task-assigned", actor, Map.of("codingTaskId", taskId), now);
    return new Done(interview);
  }

  /** Repeated without a word, or with the same, it changes nothing. */
  public Outcome end(InterviewWork.Request request, Assessment given) {
    return work.on(request, (interview, actor) -> complete(interview, given, actor));
  }

  private Outcome complete(Interview interview, Assessment given, Attendee actor) {
    if (interview.status() == InterviewStatus.COMPLETED
        && (given.equals(Assessment.NONE) || given.equals(interview.assessment()))) {
      return new Done(interview);
    }
    Instant now = now();
    if (!interview.end(given, now)) {
      return new WrongState(interview.status(), InterviewStatus.COMPLETED);
    }
    interviews.flush();
    log.add(interview.id(), "completed", actor, Map.of(), now);
    events.completed(interview, actor);
    return new Done(interview);
  }

  /** What is ahead or live; its people have their time back. */
  @RetriedOnTies
  public Outcome cancel(InterviewWork.Request request, @Nullable String reason) {
    return work.on(
        request,
        (interview, actor) ->
            interview.status() == InterviewStatus.CANCELLED
                ? new Done(interview)
                : callOff(interview, reason, actor));
  }

  /** Part of the caller's transaction, who has the interview in hand. */
  Outcome callOff(Interview interview, @Nullable String reason, Attendee actor) {
    Instant now = now();
    if (!interview.cancel(now)) {
      return new WrongState(interview.status(), InterviewStatus.CANCELLED);
    }
    interviews.flush();
    Map<String, Object> data = new HashMap<>();
    if (reason != null) {
      data.put("reason", reason);
    }
    log.add(interview.id(), "cancelled", actor, data, now);
    events.cancelled(interview, reason, actor);
    time.release(interview);
    return new Done(interview);
  }

  /** Because one of its people was erased; false when it has begun, or is off already. */
  @RetriedOnTies
  @Transactional
  boolean cancelErased(UUID interviewId) {
    return interviews
        .claim(interviewId)
        .filter(interview -> interview.status() == InterviewStatus.SCHEDULED)
        .map(interview -> callOff(interview, "account erased", Attendee.SYSTEM))
        .isPresent();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
