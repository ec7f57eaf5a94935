package com.primeinterviews.session.booking.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.primeinterviews.session.booking.Review;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payload of {@code session.reviewed.v1}. */
record SessionReviewed(
    @JsonUnwrapped SessionState session, UUID reviewId, int rating, @Nullable String feedback) {

  static SessionReviewed of(SessionState session, Review review) {
    return new SessionReviewed(session, review.id(), review.rating(), review.feedback());
  }
}
