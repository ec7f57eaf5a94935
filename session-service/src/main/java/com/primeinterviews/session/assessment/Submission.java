package com.primeinterviews.session.assessment;

/** What came of an attempt to submit a scorecard. */
public sealed interface Submission {

  /**
   * @param first false when it takes the place of an earlier one
   */
  record Submitted(Scorecard scorecard, boolean first) implements Submission {}

  /** Not there, or not the caller's business. */
  record NoSuchOccasion() implements Submission {}

  /** The candidate, or staff who look after it; whoever held it writes the scorecard. */
  record NotTheHost() implements Submission {}

  record NotCompleted(String status) implements Submission {}

  /** Somebody changed it since the caller read it. */
  record Stale() implements Submission {}

  /** The candidate has seen it: it stands. */
  record AlreadyShared() implements Submission {}

  /** The candidate's account was erased: nothing more is written about that person. */
  record CandidateGone() implements Submission {}
}
