package com.primeinterviews.session.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was found to know.
 *
 * @param userId who was assessed
 * @param subject the session or interview whose scorecard it comes from; null for one that stands
 *     alone
 */
public record SkillAssessment(
    UUID id,
    UUID userId,
    Assessor assessor,
    @Nullable Subject subject,
    List<SkillScore> skills,
    @Nullable String note,
    Instant assessedAt) {

  /** Who assessed, as named then. */
  public record Assessor(UUID userId, String name) {}

  public SkillAssessment {
    if (skills.isEmpty()) {
      throw new IllegalArgumentException("an assessment of nothing");
    }
    skills = List.copyOf(skills);
  }

  /** As it is written in JSON. */
  public String source() {
    return subject == null ? "assessment" : "scorecard";
  }
}
