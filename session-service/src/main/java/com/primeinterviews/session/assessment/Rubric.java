package com.primeinterviews.session.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mentor writes about a candidate. */
public record Rubric(
    List<Attribute> attributes, Recommendation recommendation, List<SkillScore> skills) {

  public static final int LOWEST = 1;
  public static final int HIGHEST = 5;

  /**
   * Something that was looked at, for example communication.
   *
   * @param rating 1 to 5
   */
  public record Attribute(String name, int rating, @Nullable String note) {

    public Attribute {
      if (rating < LOWEST || rating > HIGHEST) {
        throw new IllegalArgumentException("rating " + rating);
      }
    }
  }

  public Rubric {
    attributes = List.copyOf(attributes);
    skills = List.copyOf(skills);
  }
}
