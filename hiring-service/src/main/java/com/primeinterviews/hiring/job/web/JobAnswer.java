package com.primeinterviews.hiring.job.web;

import com.primeinterviews.hiring.job.Job;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as its owner sees it. */
record JobAnswer(
    UUID id,
    String title,
    String company,
    @Nullable String location,
    boolean remote,
    @Nullable BigDecimal salaryMin,
    @Nullable BigDecimal salaryMax,
    @Nullable String currency,
    List<String> techStack,
    @Nullable String url,
    @Nullable String source,
    @Nullable String description,
    @Nullable Instant postedAt,
    String status,
    Instant createdAt,
    Instant updatedAt) {

  static JobAnswer of(Job job) {
    var details = job.details();
    return new JobAnswer(
        job.id(),
        details.title(),
        details.company(),
        details.location(),
        details.remote(),
        details.salaryMin(),
        details.salaryMax(),
        details.currency(),
        details.techStack(),
        details.url(),
        details.source(),
        details.description(),
        details.postedAt(),
        details.status().wireName(),
        job.createdAt(),
        job.updatedAt());
  }
}
