package com.primeinterviews.hiring.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user notes about an application.
 *
 * @param appliedAt set by itself when it leaves {@code saved} without one
 * @param followUpAt when the user wants to ask again
 */
public record ApplicationDetails(
    ApplicationStatus status,
    @Nullable Instant appliedAt,
    @Nullable String notes,
    List<Contact> contacts,
    @Nullable Instant followUpAt,
    @Nullable InterviewFeedback interviewFeedback) {

  public ApplicationDetails {
    contacts = List.copyOf(contacts);
  }

  /** What has left {@code saved} was applied for at some time: then, if nobody says otherwise. */
  ApplicationDetails appliedAtLatest(Instant then) {
    return appliedAt != null || status == ApplicationStatus.SAVED
        ? this
        : new ApplicationDetails(status, then, notes, contacts, followUpAt, interviewFeedback);
  }
}
