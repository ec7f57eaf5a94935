package com.primeinterviews.session.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the candidate thought of a completed session.
 *
 * @param rating 1 to 5
 */
@Embeddable
public record Review(
    @Column(name = "review_id") UUID id,
    int rating,
    @Nullable String feedback,
    Instant reviewedAt) {

  public static final int LOWEST = 1;
  public static final int HIGHEST = 5;

  public Review {
    if (rating < LOWEST || rating > HIGHEST) {
      throw new IllegalArgumentException("rating " + rating);
    }
  }
}
