package com.primeinterviews.hiring.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the own jobs to list; null takes all.
 *
 * @param company part of the name, whatever its case
 * @param techStack all of these, whatever their case; empty takes all
 * @param search words over title, company, technology, place and description, in the syntax of web
 *     searches: quotes, {@code or}, {@code -}
 */
public record JobFilter(
    @Nullable JobStatus status,
    @Nullable String company,
    @Nullable Boolean remote,
    List<String> techStack,
    @Nullable String search) {

  public JobFilter {
    techStack = List.copyOf(techStack);
  }
}
