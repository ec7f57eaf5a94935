package com.primeinterviews.hiring.job;

import java.util.UUID;

/** How saving or changing a job ended. */
public sealed interface JobResult {

  /** Also when everything was like that before. */
  record Saved(Job job) implements JobResult {}

  /** The user has a job with this address already. */
  record UrlTaken(UUID jobId) implements JobResult {}

  /** It was changed since the caller read it. */
  record Stale() implements JobResult {}

  /** There is none, or it is somebody else's. */
  record Unknown() implements JobResult {}
}
