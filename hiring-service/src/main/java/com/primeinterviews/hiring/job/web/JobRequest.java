package com.primeinterviews.hiring.job.web;

import com.primeinterviews.hiring.job.JobDetails;
import com.primeinterviews.hiring.job.JobStatus;
import com.primeinterviews.platform.error.Problem;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job as the client sends it.
 *
 * @param remote false when missing
 * @param salaryMin per year
 * @param currency required where there is a salary
 * @param status {@code open} when missing
 */
record JobRequest(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 200) String company,
    @Size(max = 200) @Nullable String location,
    @Nullable Boolean remote,
    @PositiveOrZero @Digits(integer = 10, fraction = 2) @Nullable BigDecimal salaryMin,
    @PositiveOrZero @Digits(integer = 10, fraction = 2) @Nullable BigDecimal salaryMax,
    @CurrencyCode @Nullable String currency,
    @Size(max = 50) @Nullable List<@NotNull @NotBlank @Size(max = 50) String> techStack,
    @Size(max = 2000)
        @Pattern(regexp = "https?://[!-~]+", message = "must be an http or https address")
        @Nullable String url,
    @Size(max = 100) @Nullable String source,
    @Size(max = 20_000) @Nullable String description,
    @Nullable Instant postedAt,
    @Pattern(regexp = "open|closed", message = "must be open or closed") @Nullable String status) {

  static JobRequest of(JobDetails details) {
    return new JobRequest(
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
        details.status().wireName());
  }

  JobDetails asDetails() {
    refuseImpossibleSalary();
    return new JobDetails(
        title.strip(),
        company.strip(),
        location,
        Objects.requireNonNullElse(remote, false),
        salaryMin,
        salaryMax,
        currency,
        Objects.requireNonNullElse(techStack, List.of()),
        url,
        source,
        description,
        postedAt,
        JobStatus.fromWire(Objects.requireNonNullElse(status, "open")));
  }

  private void refuseImpossibleSalary() {
    if ((salaryMin != null || salaryMax != null) && currency == null) {
      throw Problem.invalid("currency", "REQUIRED", "A salary needs its currency.", null)
          .asException();
    }
    if (salaryMin != null && salaryMax != null && salaryMin.compareTo(salaryMax) > 0) {
      throw Problem.invalid(
              "salaryMax", "LESS_THAN_MINIMUM", "salaryMax is less than salaryMin.", salaryMax)
          .asException();
    }
  }
}
