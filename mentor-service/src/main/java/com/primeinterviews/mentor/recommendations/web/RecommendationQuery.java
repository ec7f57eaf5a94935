package com.primeinterviews.mentor.recommendations.web;

import com.primeinterviews.mentor.directory.web.FilterValues;
import com.primeinterviews.mentor.recommendations.Wish;
import com.primeinterviews.platform.error.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** The query of {@code GET /api/mentors/recommended}, and what is refused of it. */
record RecommendationQuery(
    @Parameter(description = "Comma list, any of: skills to learn, canonical names or aliases.")
        @Nullable String skills,
    @Parameter(description = "Comma list, any of.") @Nullable String languages,
    @Parameter(name = "price_max", description = "Highest hourly rate, whatever its currency.")
        @BindParam("price_max")
        @Nullable BigDecimal priceMax,
    @Parameter(description = "How many, 1 to 50; 10 when absent.") @Nullable Integer limit) {

  private static final int USUAL = 10;
  private static final int MOST = 50;

  Wish wish() {
    FilterValues.price("price_max", priceMax);
    return new Wish(
        FilterValues.ofList("skills", skills),
        FilterValues.ofList("languages", languages),
        priceMax);
  }

  int most() {
    if (limit == null) {
      return USUAL;
    }
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid("limit", "OUT_OF_RANGE", "must be between 1 and " + MOST, limit)
          .asException();
    }
    return limit;
  }
}
