package com.primeinterviews.session.interview;

import java.util.List;

/** What came of handing something in. */
public sealed interface Submitting {

  record Submitted(Submission submission) implements Submitting {}

  /** Not there, or not the caller's to solve. */
  record NoSuchInterview() implements Submitting {}

  record NotLive(InterviewStatus status) implements Submitting {}

  /** Nobody has given the interview a task. */
  record NoTask() implements Submitting {}

  record OtherLanguage(List<String> offered) implements Submitting {}

  record TooMany(int most) implements Submitting {}
}
