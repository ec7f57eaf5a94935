package com.primeinterviews.session.interview;

import com.primeinterviews.session.calendar.Arrangement.Busy;
import com.primeinterviews.session.openings.SlotUse;
import java.util.List;
import java.util.UUID;

/** What came of something staff wanted of an interview. */
public sealed interface Outcome {

  record Done(Interview interview) implements Outcome {}

  /** Not there, or not the caller's business. */
  record NoSuchInterview() implements Outcome {}

  /** Somebody changed it since the caller read it. */
  record Stale() implements Outcome {}

  /** Interviewers schedule their own interviews only. */
  record NotYourInterview() implements Outcome {}

  /**
   * @param who candidateId or interviewerId
   */
  record NoSuchPerson(String who, UUID id) implements Outcome {}

  /** The person is there, but cannot be that. */
  record WrongRole(String who, UUID id) implements Outcome {}

  record SamePerson(UUID id) implements Outcome {}

  record NoSuchCodingTask(UUID id) implements Outcome {}

  record SlotRefused(UUID slotId, SlotUse.Result why) implements Outcome {}

  /**
   * At least one of the two has something else at that time.
   *
   * @param busy what the caller may know of it
   */
  record Clash(List<Engaged> busy) implements Outcome {}

  /**
   * @param candidate true: the candidate; false: the interviewer
   * @param told whether the caller may know what it is
   * @param byInterview whether it is another interview
   */
  record Engaged(boolean candidate, boolean told, Busy busy, boolean byInterview) {

    /** Who it is, as it is written in JSON. */
    public String wireName() {
      return candidate ? "candidate" : "interviewer";
    }
  }

  record WrongState(InterviewStatus from, InterviewStatus to) implements Outcome {}

  /** It has begun, or is off: too late for this. */
  record NotAhead(InterviewStatus status) implements Outcome {}
}
