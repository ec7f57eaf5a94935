package com.primeinterviews.session.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The host's side of a session or an interview. Until it is shared only the host sees it and may
 * change it; from then on the candidate sees it and nobody changes it.
 *
 * @param subject what it is about
 * @param version 1 when submitted, growing with every change and with the sharing
 * @param shareAt when it is shared at the latest
 * @param sharedAt null while the candidate does not see it
 */
public record Scorecard(
    Subject subject,
    int version,
    UUID hostId,
    UUID candidateId,
    Rubric rubric,
    Instant submittedAt,
    Instant updatedAt,
    Instant shareAt,
    @Nullable Instant sharedAt) {

  static Scorecard submitted(
      Subject subject,
      UUID hostId,
      UUID candidateId,
      Rubric rubric,
      Instant now,
      Duration keptBack) {
    return new Scorecard(
        subject, 1, hostId, candidateId, rubric, now, now, now.plus(keptBack), null);
  }

  Scorecard changed(Rubric next, Instant now) {
    return new Scorecard(
        subject, version + 1, hostId, candidateId, next, submittedAt, now, shareAt, sharedAt);
  }

  Scorecard shared(Instant now) {
    return new Scorecard(
        subject, version + 1, hostId, candidateId, rubric, submittedAt, updatedAt, shareAt, now);
  }

  public boolean isShared() {
    return sharedAt != null;
  }
}
