package com.primeinterviews.session.mentors;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of {@code mentor.published.v1} and {@code mentor.updated.v1}. */
record MentorFact(
    UUID mentorId,
    UUID userId,
    String name,
    @Nullable String avatar,
    @Nullable String company,
    ZoneId timezone,
    BigDecimal hourlyRate,
    String currency,
    boolean active,
    long version) {

  /** What is kept of it when the person is to be forgotten. */
  MentorFact ofNobody() {
    return new MentorFact(
        mentorId,
        userId,
        Mentor.FORMER,
        null,
        null,
        timezone,
        hourlyRate,
        currency,
        false,
        version);
  }
}
