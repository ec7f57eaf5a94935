package com.primeinterviews.hiring.application.web;

import com.primeinterviews.hiring.application.ApplicationFilter;
import com.primeinterviews.hiring.application.ApplicationStatus;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of applications; all given ones must hold.
 *
 * @param status any of these, separated by commas
 * @param company part of the job's company
 * @param search words over the job and the notes
 * @param from applied then or later
 * @param to applied before then
 */
record ApplicationFilterRequest(
    @Nullable
        List<
            @Pattern(
                regexp = ApplicationRequest.STATUSES,
                message = "must be one of " + ApplicationRequest.STATUSES)
            String>
        status,
    @Nullable UUID jobId,
    @Size(max = 200) @Nullable String company,
    @Size(max = 200) @Nullable String search,
    @Nullable Instant from,
    @Nullable Instant to) {

  ApplicationFilter asFilter() {
    return new ApplicationFilter(
        Objects.requireNonNullElse(status, List.<String>of()).stream()
            .map(ApplicationStatus::fromWire)
            .collect(Collectors.toSet()),
        jobId,
        company,
        search,
        from,
        to);
  }
}
