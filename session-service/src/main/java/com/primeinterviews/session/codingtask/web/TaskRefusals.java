package com.primeinterviews.session.codingtask.web;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.session.codingtask.CodingTask;
import com.primeinterviews.session.codingtask.TaskShelf.Outcome;

/** How a change of a coding task that did not happen is answered. */
final class TaskRefusals {

  private TaskRefusals() {}

  /**
   * @throws ProblemException with the refusal
   */
  static CodingTask doneOrRefused(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var task) -> task;
      case Outcome.NoSuchTask() -> throw noSuchTask().asException();
      case Outcome.NotTheAuthor() ->
          throw Problem.forbidden("Only its author may change a coding task.").asException();
      case Outcome.Stale() -> throw ExpectedVersion.stale().asException();
    };
  }

  static Problem noSuchTask() {
    return Problem.notFound("coding task");
  }
}
