package com.primeinterviews.session.interview;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.codingtask.TaskShelf;
import com.primeinterviews.session.people.Person;
import com.primeinterviews.session.people.PersonDirectory;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What can be wrong with a plan before anybody's time is asked for; empty: nothing. */
@Component
class PlanChecks {

  private final PersonDirectory people;
  private final TaskShelf tasks;

  PlanChecks(PersonDirectory people, TaskShelf tasks) {
    this.people = people;
    this.tasks = tasks;
  }

  Optional<Outcome> objectionToInterviewer(UUID id, CurrentUser by) {
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

  Optional<Outcome> objectionToCandidate(InterviewPlan plan) {
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

  Optional<Outcome> objectionToTask(InterviewPlan.Details details) {
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
}
