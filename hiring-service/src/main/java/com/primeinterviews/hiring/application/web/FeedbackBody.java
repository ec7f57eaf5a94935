package com.primeinterviews.hiring.application.web;

import com.primeinterviews.hiring.application.InterviewFeedback;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the user took home from the interviews, sent and answered alike.
 *
 * @param rating own impression, 1 to 5
 * @param questions that were asked
 */
record FeedbackBody(
    @Min(1) @Max(5) @Nullable Integer rating,
    @Size(max = 5000) @Nullable String strengths,
    @Size(max = 5000) @Nullable String improvements,
    @Size(max = 50) @Nullable List<@NotNull @Size(max = 1000) String> questions,
    @Size(max = 5000) @Nullable String notes) {

  static FeedbackBody of(InterviewFeedback feedback) {
    return new FeedbackBody(
        feedback.rating(),
        feedback.strengths(),
        feedback.improvements(),
        feedback.questions(),
        feedback.notes());
  }

  InterviewFeedback asFeedback() {
    return new InterviewFeedback(
        rating, strengths, improvements, Objects.requireNonNullElse(questions, List.of()), notes);
  }
}
