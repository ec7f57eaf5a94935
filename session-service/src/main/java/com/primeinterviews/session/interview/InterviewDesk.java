package com.primeinterviews.session.interview;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.calendar.RetriedOnTies;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.codingtask.TaskShelf;
import com.primeinterviews.session.interview.Outcome.Done;
import com.primeinterviews.session.interview.events.InterviewEvents;
import com.primeinterviews.session.people.Person;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Planning of interviews: one transaction takes the time, keeps the plan and records its event. */
@Component
public class InterviewDesk {

  private final Interviews interviews;
  private final InterviewTime time;
  private final InterviewFloor floor;
  private final InterviewLog log;
  private final InterviewEvents events;
  private final PersonDirectory people;
  private final TaskShelf tasks;
  private final InterviewWork work;
  private final Clock clock;

  InterviewDesk(
      Interviews interviews,
      InterviewTime time,
      InterviewFloor floor,
      InterviewLog log,
      InterviewEvents events,
      PersonDirectory people,
      TaskShelf tasks,
      InterviewWork work,
      Clock clock) {
    this.interviews = interviews;
    this.time = time;
    this.floor = floor;
    this.log = log;
    this.events = events;
    this.people = people;
    this.tasks = tasks;
    this.work = work;
    this.clock = clock;
  }

  @RetriedOnTies
  public Outcome schedule(InterviewPlan plan, CurrentUser by) {
    return work.run(
        () ->
            objectionTo(plan, by)
                .or(() -> noCandidate(plan))
                .or(() -> noTask(plan.details()))
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
    log.add(interview.id(), "scheduled", actor, times(interview.schedule()), now);
    events.scheduled(interview, actor);
    return new Done(interview);
  }

  private Optional<Outcome> objectionTo(InterviewPlan plan, CurrentUser by) {
    UUID id = plan.interviewerId();
    boolean own = id.equals(by.id());
    if (!own && !by.isAdmin()) {
      return Optional.of(new Outcome.NotYourInterview());
    }
    Optional<Person> interviewer = people.find(id).or(() -> own ? newcomer(by) : Optional.empty());
    if (interviewer.isEmpty()) {
      return Optional.of(new Outcome.NoSuchPerson("interviewerId", id));
    }
    return interviewer.get().mayInterview()
        ? Optional.empty()
        : Optional.of(new Outcome.WrongRole("interviewerId", id));
  }

  private Optional<Outcome> noCandidate(InterviewPlan plan) {
    UUID id = plan.candidateId();
    if (id.equals(plan.interviewerId())) {
      return Optional.of(new Outcome.SamePerson(id));
    }
    Optional<Person> candidate = people.find(id);
    if (candidate.isEmpty()) {
      return Optional.of(new Outcome.NoSuchPerson("candidateId", id));
    }
    return candidate.get().isCandidate()
        ? Optional.empty()
        : Optional.of(new Outcome.WrongRole("candidateId", id));
  }

  private Optional<Outcome> noTask(InterviewPlan.Details details) {
    UUID task = details.codingTaskId();
    return task == null || tasks.has(task)
        ? Optional.empty()
        : Optional.of(new Outcome.NoSuchCodingTask(task));
  }

  /** Who has just signed up may be faster here than the news of it. */
  private Optional<Person> newcomer(CurrentUser user) {
    Person person = Person.of(user);
    people.remember(person);
    return people.find(person.id());
  }

  /** Plans it anew; one that has begun, or is off, stays as it is. */
  @RetriedOnTies
  public Outcome change(InterviewWork.Request request, InterviewChange change) {
    return work.on(
        request,
        (interview, actor) ->
            interview.status() == InterviewStatus.SCHEDULED
                ? noTask(change.details())
                    .orElseGet(() -> replan(interview, change, request.by(), actor))
                : new Outcome.NotAhead(interview.status()));
  }

  private Outcome replan(
      Interview interview, InterviewChange change, CurrentUser by, Attendee actor) {
    Instant now = now();
    TimeSpan old = interview.schedule();
    TimeSpan next = change.schedule() == null ? old : change.schedule();
    UUID slot = change.slotId() == null ? interview.slotId() : change.slotId();
    boolean moved = !next.equals(old);
    interview.describe(change.details(), now);
    if (moved) {
      interview.moveTo(next, now);
    }
    if (moved || change.slotId() != null) {
      var refusal = time.move(interview, slot, by);
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    interviews.flush();
    if (moved) {
      log.add(interview.id(), "rescheduled", actor, times(next), now);
      events.rescheduled(interview, old, actor);
    }
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

  private static Map<String, Object> times(TimeSpan schedule) {
    return Map.of("start", schedule.start().toString(), "end", schedule.end().toString());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
