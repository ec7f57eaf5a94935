package com.primeinterviews.hiring.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of the own applications to list; null takes all.
 *
 * @param statuses any of these; empty takes all
 * @param company part of the job's company, whatever its case
 * @param search words over the job and the notes, in the syntax of web searches
 * @param appliedFrom from then on
 * @param appliedTo before then
 */
public record ApplicationFilter(
    Set<ApplicationStatus> statuses,
    @Nullable UUID jobId,
    @Nullable String company,
    @Nullable String search,
    @Nullable Instant appliedFrom,
    @Nullable Instant appliedTo) {

  public ApplicationFilter {
    statuses = Set.copyOf(statuses);
  }
}
