package com.primeinterviews.session.interview;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.calendar.RetriedOnTies;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.interview.Outcome.Done;
import com.primeinterviews.session.interview.events.InterviewEvents;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans interviews anew: words, task, time and interviewer. One transaction gives back the time of
 * whoever leaves and takes that of whoever comes; what was handed in and logged stays.
 */
@Component
public class InterviewReplanning {

  /** How it stood before. */
  private record Before(UUID interviewerId, TimeSpan schedule, @Nullable UUID codingTaskId) {

    static Before of(Interview interview) {
      return new Before(
          interview.interviewerId(), interview.schedule(), interview.details().codingTaskId());
    }
  }

  private final Interviews interviews;
  private final InterviewTime time;
  private final InterviewLog log;
  private final InterviewEvents events;
  private final PlanChecks checks;
  private final InterviewWork work;
  private final Clock clock;

  InterviewReplanning(
      Interviews interviews,
      InterviewTime time,
      InterviewLog log,
      InterviewEvents events,
      PlanChecks checks,
      InterviewWork work,
      Clock clock) {
    this.interviews = interviews;
    this.time = time;
    this.log = log;
    this.events = events;
    this.checks = checks;
    this.work = work;
    this.clock = clock;
  }

  /** One that has begun, or is off, stays as it is. */
  @RetriedOnTies
  public Outcome change(InterviewWork.Request request, InterviewChange change) {
    return work.on(
        request,
        (interview, actor) ->
            objection(interview, change, request.by())
                .orElseGet(() -> replan(interview, change, request.by(), actor)));
  }

  private Optional<Outcome> objection(Interview interview, InterviewChange change, CurrentUser by) {
    if (interview.status() != InterviewStatus.SCHEDULED) {
      return Optional.of(new Outcome.NotAhead(interview.status()));
    }
    UUID next = change.interviewerId();
    if (next != null && next.equals(interview.candidateId())) {
      return Optional.of(new Outcome.WrongRole("interviewerId", next));
    }
    return (next == null || next.equals(interview.interviewerId())
            ? Optional.<Outcome>empty()
            : checks.objectionToInterviewer(next, by))
        .or(() -> checks.objectionToTask(change.details()));
  }

  private Outcome replan(
      Interview interview, InterviewChange change, CurrentUser by, Attendee actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Before before = Before.of(interview);
    interview.describe(change.details(), now);
    if (change.schedule() != null && !change.schedule().equals(before.schedule())) {
      interview.moveTo(change.schedule(), now);
    }
    if (change.interviewerId() != null && !change.interviewerId().equals(before.interviewerId())) {
      interview.handOverTo(change.interviewerId(), now);
    }
    var refusal = timeFor(interview, before, change.slotId(), by);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    interviews.flush();
    tell(interview, before, actor, now);
    return new Done(interview);
  }

  private Optional<Outcome> timeFor(
      Interview interview, Before before, @Nullable UUID wantedSlot, CurrentUser by) {
    boolean stays =
        wantedSlot == null
            && interview.interviewerId().equals(before.interviewerId())
            && interview.schedule().equals(before.schedule());
    UUID slot = wantedSlot == null ? interview.slotId() : wantedSlot;
    return stays ? Optional.empty() : time.move(interview, before.interviewerId(), slot, by);
  }

  /** A log entry for each thing that is new, and one event, for its version is one. */
  private void tell(Interview interview, Before before, Attendee actor, Instant now) {
    UUID id = interview.id();
    UUID interviewer = interview.interviewerId();
    UUID task = interview.details().codingTaskId();
    boolean moved = !interview.schedule().equals(before.schedule());
    if (task != null && !task.equals(before.codingTaskId())) {
      log.add(id, "task-assigned", actor, Map.of("codingTaskId", task), now);
    }
    if (moved) {
      log.add(id, "rescheduled", actor, InterviewLog.times(interview.schedule()), now);
    }
    if (!interviewer.equals(before.interviewerId())) {
      var hands = Map.<String, Object>of("from", before.interviewerId(), "to", interviewer);
      log.add(id, "reassigned", actor, hands, now);
      events.reassigned(interview, before.interviewerId(), before.schedule(), actor);
    } else if (moved) {
      events.rescheduled(interview, before.schedule(), actor);
    }
  }
}
