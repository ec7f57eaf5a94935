package com.primeinterviews.mentor.reviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate said after a session.
 *
 * @param candidateName as it was when the review was written
 * @param rating 1 to 5
 * @param reply what the mentor answered, null as long as nothing was
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
    Instant reviewedAt,
    @Nullable Reply reply) {

  /** The one answer of the mentor. */
  public record Reply(String text, Instant repliedAt) {}

  public Review {
    if (rating < 1 || rating > 5) {
      throw new IllegalArgumentException("rating " + rating);
    }
  }

  Review writtenBy(UUID otherId, String otherName) {
    return new Review(
        id,
        sessionId,
        mentorId,
        otherId,
        otherName,
        rating,
        comment,
        sessionType,
        reviewedAt,
        reply);
  }
}
