package com.primeinterviews.hiring.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user took home from the interviews.
 *
 * @param rating own impression, 1 to 5
 * @param questions that were asked
 */
public record InterviewFeedback(
    @Nullable Integer rating,
    @Nullable String strengths,
    @Nullable String improvements,
    List<String> questions,
    @Nullable String notes) {

  public InterviewFeedback {
    questions = List.copyOf(questions);
  }
}
