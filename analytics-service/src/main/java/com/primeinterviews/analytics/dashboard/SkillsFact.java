package com.primeinterviews.analytics.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is read of {@code skills.assessed.v1}. */
public record SkillsFact(
    UUID assessmentId, long version, UUID userId, List<Skill> skills, Instant occurredAt) {

  /**
   * @param score 0 to 100
   */
  public record Skill(String skill, BigDecimal score) {}
}
