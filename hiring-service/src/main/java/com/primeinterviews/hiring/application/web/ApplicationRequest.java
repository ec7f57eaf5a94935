package com.primeinterviews.hiring.application.web;

import com.primeinterviews.hiring.application.ApplicationDetails;
import com.primeinterviews.hiring.application.ApplicationStatus;
import com.primeinterviews.hiring.application.JobApplication;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as the client sends it.
 *
 * @param jobId one of the own jobs; never changes
 * @param status {@code saved} when missing
 * @param appliedAt set by itself when the application leaves {@code saved} without one
 */
record ApplicationRequest(
    @NotNull UUID jobId,
    @Pattern(regexp = STATUSES, message = "must be one of " + STATUSES) @Nullable String status,
    @PastOrPresent @Nullable Instant appliedAt,
    @Size(max = 10_000) @Nullable String notes,
    @Size(max = 20) @Nullable List<@NotNull @Valid ContactBody> contacts,
    @Nullable Instant followUpAt,
    @Valid @Nullable FeedbackBody interviewFeedback) {

  static final String STATUSES =
      "saved|applied|screening|interview|offer|accepted|rejected|withdrawn";

  static ApplicationRequest of(JobApplication application) {
    var details = application.details();
    var feedback = details.interviewFeedback();
    return new ApplicationRequest(
        application.jobId(),
        details.status().wireName(),
        details.appliedAt(),
        details.notes(),
        details.contacts().stream().map(ContactBody::of).toList(),
        details.followUpAt(),
        feedback == null ? null : FeedbackBody.of(feedback));
  }

  ApplicationDetails asDetails() {
    return new ApplicationDetails(
        ApplicationStatus.fromWire(Objects.requireNonNullElse(status, "saved")),
        appliedAt,
        notes,
        Objects.requireNonNullElse(contacts, List.<ContactBody>of()).stream()
            .map(ContactBody::asContact)
            .toList(),
        followUpAt,
        interviewFeedback == null ? null : interviewFeedback.asFeedback());
  }
}
