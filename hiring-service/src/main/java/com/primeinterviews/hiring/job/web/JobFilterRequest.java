package com.primeinterviews.hiring.job.web;

import com.primeinterviews.hiring.job.JobFilter;
import com.primeinterviews.hiring.job.JobStatus;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of jobs; all given ones must hold.
 *
 * @param company part of the name
 * @param techStack all of these, separated by commas
 * @param search words over title, company, technology, place and description
 */
record JobFilterRequest(
    @Pattern(regexp = "open|closed", message = "must be open or closed") @Nullable String status,
    @Size(max = 200) @Nullable String company,
    @Nullable Boolean remote,
    @Size(max = 50) @Nullable List<String> techStack,
    @Size(max = 200) @Nullable String search) {

  JobFilter asFilter() {
    return new JobFilter(
        status == null ? null : JobStatus.fromWire(status),
        company,
        remote,
        Objects.requireNonNullElse(techStack, List.<String>of()).stream()
            .map(String::strip)
            .toList(),
        search);
  }
}
