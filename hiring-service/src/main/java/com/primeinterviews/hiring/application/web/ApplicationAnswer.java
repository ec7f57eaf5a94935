package com.primeinterviews.hiring.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.primeinterviews.hiring.application.ApplicationStatus;
import com.primeinterviews.hiring.application.Move;
import com.primeinterviews.hiring.application.TrackedApplication;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as its owner sees it.
 *
 * @param next the statuses it may go to from here
 * @param timeline every change of status, first one first; not in lists
 */
record ApplicationAnswer(
    UUID id,
    UUID jobId,
    String jobTitle,
    String company,
    String status,
    List<String> next,
    @Nullable Instant appliedAt,
    @Nullable String notes,
    List<ContactBody> contacts,
    @Nullable Instant followUpAt,
    @Nullable FeedbackBody interviewFeedback,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Step> timeline,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * @param previousStatus null for the first one
   */
  record Step(String status, @Nullable String previousStatus, Instant at) {

    static Step of(Move move) {
      var from = move.from();
      return new Step(move.to().wireName(), from == null ? null : from.wireName(), move.at());
    }
  }

  static ApplicationAnswer withTimeline(TrackedApplication tracked) {
    var steps = tracked.application().timeline().stream().map(Step::of).toList();
    return of(tracked, steps);
  }

  static ApplicationAnswer inList(TrackedApplication tracked) {
    return of(tracked, null);
  }

  private static ApplicationAnswer of(TrackedApplication tracked, @Nullable List<Step> timeline) {
    var application = tracked.application();
    var details = application.details();
    var feedback = details.interviewFeedback();
    return new ApplicationAnswer(
        application.id(),
        application.jobId(),
        tracked.job().details().title(),
        tracked.job().details().company(),
        details.status().wireName(),
        details.status().next().stream().map(ApplicationStatus::wireName).toList(),
        details.appliedAt(),
        details.notes(),
        details.contacts().stream().map(ContactBody::of).toList(),
        details.followUpAt(),
        feedback == null ? null : FeedbackBody.of(feedback),
        timeline,
        application.createdAt(),
        application.updatedAt());
  }
}
