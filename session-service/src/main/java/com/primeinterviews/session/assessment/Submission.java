package com.primeinterviews.session.assessment;

import com.primeinterviews.session.booking.SessionStatus;

/** What came of an attempt to submit a scorecard. */
public sealed interface Submission {

  /**
   * @param first false when it takes the place of an earlier one
   */
  record Submitted(Scorecard scorecard, boolean first) implements Submission {}

  /** Not there, or not the caller's business. */
  record NoSuchSession() implements Submission {}

  /** The candidate of the session; whoever held it writes the scorecard. */
  record NotTheMentor() implements Submission {}

  record NotCompleted(SessionStatus status) implements Submission {}

  /** Somebody changed it since the caller read it. */
  record Stale() implements Submission {}

  /** The candidate has seen it: it stands. */
  record AlreadyShared() implements Submission {}

  /** The candidate's account was erased: nothing more is written about that person. */
  record CandidateGone() implements Submission {}
}
