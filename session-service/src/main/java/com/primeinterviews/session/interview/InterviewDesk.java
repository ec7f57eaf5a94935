package com.primeinterviews.session.interview;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.calendar.RetriedOnTies;
import com.primeinterviews.session.interview.Outcome.Done;
import com.primeinterviews.session.interview.events.InterviewEvents;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Planning of interviews: one transaction takes the time, keeps the plan and records its event. */
@Component
public class InterviewDesk {

  private final Interviews interviews;
  private final InterviewTime time;
  private final InterviewFloor floor;
  private final InterviewLog log;
  private final InterviewEvents events;
  private final PlanChecks checks;
  private final InterviewWork work;
  private final Clock clock;

  InterviewDesk(
      Interviews interviews,
      InterviewTime time,
      InterviewFloor floor,
      InterviewLog log,
      InterviewEvents events,
      PlanChecks checks,
      InterviewWork work,
      Clock clock) {
    this.interviews = interviews;
    this.time = time;
    this.floor = floor;
    this.log = log;
    this.events = events;
    this.checks = checks;
    this.work = work;
    this.clock = clock;
  }

  @RetriedOnTies
  public Outcome schedule(InterviewPlan plan, CurrentUser by) {
    return work.run(
        () ->
            checks
                .objectionToInterviewer(plan.interviewerId(), by)
                .or(() -> checks.objectionToCandidate(plan))
                .or(() -> checks.objectionToTask(plan.details()))
                .orElseGet(() -> book(plan, by)));
  }

  private Outcome book(InterviewPlan plan, CurrentUser by) {
    Instant now = now();
    var interview = new Interview(Ids.newId(), plan, now);
    var refusal = time.take(interview, by);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    interviews.saveAndFlush(interview);
    Attendee actor = interview.attendee(by).orElseThrow();
    log.add(interview.id(), "scheduled", actor, InterviewLog.times(interview.schedule()), now);
    events.scheduled(interview, actor);
    return new Done(interview);
  }

  /** Takes it away for everybody: what is ahead is called off first, what was held is a record. */
  @RetriedOnTies
  public Outcome remove(InterviewWork.Request request) {
    return work.on(
        request,
        (interview, actor) ->
            switch (interview.status()) {
              case SCHEDULED -> {
                floor.callOff(interview, null, actor);
                yield gone(interview);
              }
              case CANCELLED -> gone(interview);
              case LIVE, COMPLETED -> new Outcome.NotAhead(interview.status());
            });
  }

  private Outcome gone(Interview interview) {
    interview.remove(now());
    return new Done(interview);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
