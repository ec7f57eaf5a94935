package com.primeinterviews.mentor.profile;

/** How changing a profile, or taking it down, ended. */
public sealed interface RevisionResult {

  /** It is now as asked for, also when it was so before. */
  record Done(Mentor mentor) implements RevisionResult {}

  /** It is as it was. */
  sealed interface Refused extends RevisionResult {}

  /** There is none, as far as this caller may know. */
  record Unknown() implements Refused {}

  record NotYours() implements Refused {}

  /** It has changed since the caller read it. */
  record Stale(long currentVersion) implements Refused {}

  /** It is out of the directory; it has to be published again before it can change. */
  record Deactivated() implements Refused {}
}
