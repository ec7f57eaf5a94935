package com.primeinterviews.session.interview.web;

import static com.primeinterviews.session.calendar.web.PlacementRefusals.refused;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.session.interview.Interview;
import com.primeinterviews.session.interview.Outcome;
import com.primeinterviews.session.interview.Outcome.Engaged;
import com.primeinterviews.session.openings.SlotUse;
import java.util.List;
import java.util.UUID;

/** What staff are told when an interview is not as they want it. */
final class InterviewRefusals {

  private InterviewRefusals() {}

  /**
   * @throws ProblemException with the refusal
   */
  static Interview doneOrRefused(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var interview) -> interview;
      case Outcome.NoSuchInterview() -> throw Problem.notFound("interview").asException();
      case Outcome.Stale() -> throw ExpectedVersion.stale().asException();
      case Outcome.NotYourInterview() ->
          throw Problem.forbidden("Interviewers schedule their own interviews only.").asException();
      case Outcome.NoSuchPerson(var who, var id) ->
          throw refused(who, "UNKNOWN_PERSON", "is nobody's account", id).asException();
      case Outcome.WrongRole(var who, var id) ->
          throw refused(who, "WRONG_ROLE", "is an account that cannot be that", id).asException();
      case Outcome.SamePerson(var id) ->
          throw refused("candidateId", "SAME_PERSON", "must not be the interviewer", id)
              .asException();
      case Outcome.NoSuchCodingTask(var id) ->
          throw refused("codingTaskId", "UNKNOWN_CODING_TASK", "is no coding task", id)
              .asException();
      case Outcome.SlotRefused(var slotId, var why) -> throw slot(slotId, why).asException();
      case Outcome.Clash(var busy) -> throw clash(busy).asException();
      case Outcome.WrongState(var from, var to) ->
          throw wrongState(
                  "An interview that is %s cannot become %s."
                      .formatted(from.wireName(), to.wireName()),
                  from.wireName())
              .detail("to", to.wireName())
              .asException();
      case Outcome.NotAhead(var status) ->
          throw wrongState(
                  "An interview that is %s is not changed any more.".formatted(status.wireName()),
                  status.wireName())
              .asException();
    };
  }

  private static Problem wrongState(String message, String from) {
    return Problem.conflict(message).reason("WRONG_STATE").detail("from", from);
  }

  private static Problem slot(UUID slotId, SlotUse.Result why) {
    return switch (why) {
      case NOT_OPEN ->
          Problem.conflict("The slot is not open any more.")
              .reason("SLOT_TAKEN")
              .detail("slotId", slotId);
      case NO_SUCH_SLOT ->
          refused("slotId", "UNKNOWN_SLOT", "is no slot of the interviewer", slotId);
      case OTHER_TIME ->
          refused("slotId", "OTHER_TIME", "does not have all of the interview's time", slotId);
      case USED -> throw new IllegalArgumentException(why + " is no refusal");
    };
  }

  private static Problem clash(List<Engaged> busy) {
    boolean candidate = busy.stream().anyMatch(Engaged::candidate);
    boolean interviewer = busy.stream().anyMatch(person -> !person.candidate());
    var problem =
        candidate && interviewer
            ? Problem.conflict("Candidate and interviewer have something else at that time.")
                .reason("BOTH_BUSY")
            : candidate
                ? Problem.conflict("The candidate has something else at that time.")
                    .reason("CANDIDATE_BUSY")
                : Problem.conflict("The interviewer has something else at that time.")
                    .reason("INTERVIEWER_BUSY");
    for (Engaged person : busy) {
      problem = tell(problem, person);
    }
    return problem.detail("busy", busy.stream().map(Engaged::wireName).toList());
  }

  /** Ids only of what the caller could look up: somebody's hold never is. */
  private static Problem tell(Problem problem, Engaged person) {
    var what = person.busy().by();
    if (!person.told() || what == null || what.held()) {
      return problem;
    }
    return problem.detail(
        person.byInterview() ? "conflictingInterviewId" : "conflictingSessionId", what.id());
  }
}
