package com.primeinterviews.mentor.recommendations;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says they look for; an empty list or null says nothing.
 *
 * @param skills any of these
 * @param languages any of these
 * @param priceMax highest hourly rate, without regard to its currency
 */
public record Wish(List<String> skills, List<String> languages, @Nullable BigDecimal priceMax) {

  public Wish {
    skills = List.copyOf(skills);
    languages = List.copyOf(languages);
  }
}
