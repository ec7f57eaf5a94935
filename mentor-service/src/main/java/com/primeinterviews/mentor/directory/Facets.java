package com.primeinterviews.mentor.directory;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the mentors found have to offer. The lists count them, most frequent first, and are bounded.
 * A range leaves out the filter on itself, so that whoever narrowed it sees how far it can be
 * widened again.
 */
public record Facets(
    List<Value> skills,
    List<Value> companies,
    List<Value> languages,
    List<Value> specialties,
    Range price,
    Range experience) {

  public record Value(String value, long count) {}

  /** Both null when no mentor matches. */
  public record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {}
}
