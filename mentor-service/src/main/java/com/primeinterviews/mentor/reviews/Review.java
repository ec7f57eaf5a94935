package com.primeinterviews.mentor.reviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate said after a session.
 *
 * @param candidateName as it was when the review was written
 * @param rating 1 to 5
 */
public record Review(
    UUID id,
    UUID sessionId,
    UUID mentorId,
    UUID candidateId,
    String candidateName,
    int rating,
    @Nullable String comment,
    String sessionType,
    Instant reviewedAt) {

  public Review {
    if (rating < 1 || rating > 5) {
      throw new IllegalArgumentException("rating " + rating);
    }
  }
}
