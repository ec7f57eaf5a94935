package com.primeinterviews.auth.clients;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it stands in the history of a user.
 *
 * @param date the same as {@code scheduledAt}
 * @param duration minutes
 * @param type the session type
 * @param rating 1 to 5, null when not rated
 * @param score null: sessions have no score of their own
 */
public record PastSession(
    UUID id,
    UUID mentorId,
    Instant date,
    long duration,
    String type,
    @Nullable Integer rating,
    @Nullable String feedback,
    String status,
    String title,
    @Nullable String company,
    Instant scheduledAt,
    @Nullable Integer score) {

  /** What session-service tells of it. */
  record Row(
      UUID id,
      UUID mentorId,
      String mentorName,
      @Nullable String mentorCompany,
      String sessionType,
      Instant scheduledAt,
      long duration,
      String status,
      @Nullable Integer rating,
      @Nullable String feedback) {

    PastSession asPast() {
      return new PastSession(
          id,
          mentorId,
          scheduledAt,
          duration,
          sessionType,
          rating,
          feedback,
          status,
          sessionType + " with " + mentorName,
          mentorCompany,
          scheduledAt,
          null);
    }
  }
}
