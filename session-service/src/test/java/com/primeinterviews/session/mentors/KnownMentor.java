package com.primeinterviews.session.mentors;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.UUID;

/** A mentor for tests that need no database. */
public final class KnownMentor {

  private KnownMentor() {}

  /** Whose hour costs 99.99 EUR. */
  public static Mentor of(UUID id, UUID userId) {
    return new Mentor(
        new MentorFact(
            id,
            userId,
            "Grace Hopper",
            null,
            null,
            ZoneId.of("UTC"),
            new BigDecimal("99.99"),
            "EUR",
            true,
            1));
  }
}
