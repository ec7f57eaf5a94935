package com.primeinterviews.session.assessment;

import java.math.BigDecimal;

/**
 * How well somebody knows something.
 *
 * @param score 0 to 100
 */
public record SkillScore(String skill, BigDecimal score) {

  private static final BigDecimal BEST = BigDecimal.valueOf(100);

  public SkillScore {
    if (score.signum() < 0 || score.compareTo(BEST) > 0) {
      throw new IllegalArgumentException("score " + score);
    }
  }
}
