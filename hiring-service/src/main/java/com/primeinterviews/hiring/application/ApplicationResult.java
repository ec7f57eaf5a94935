package com.primeinterviews.hiring.application;

/** How starting or changing an application ended. */
public sealed interface ApplicationResult {

  /** Also when everything was like that before. */
  record Saved(TrackedApplication tracked) implements ApplicationResult {}

  /** The user has no such job. */
  record UnknownJob() implements ApplicationResult {}

  record IllegalMove(ApplicationStatus from, ApplicationStatus to) implements ApplicationResult {}

  /** It was changed since the caller read it. */
  record Stale() implements ApplicationResult {}

  /** There is none, or it is somebody else's. */
  record Unknown() implements ApplicationResult {}
}
