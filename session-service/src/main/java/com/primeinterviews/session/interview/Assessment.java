package com.primeinterviews.session.interview;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the interviewer says at the end.
 *
 * @param feedback for staff to read
 * @param score 0 to 100
 * @param attentivenessScore 0 to 100
 */
@Embeddable
public record Assessment(
    @Nullable String feedback, @Nullable Double score, @Nullable Double attentivenessScore) {

  public static final Assessment NONE = new Assessment(null, null, null);
}
