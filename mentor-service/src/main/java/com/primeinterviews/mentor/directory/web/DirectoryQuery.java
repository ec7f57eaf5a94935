package com.primeinterviews.mentor.directory.web;

import com.primeinterviews.mentor.directory.MentorFilter;
import com.primeinterviews.mentor.directory.SortOrder;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** The query of {@code GET /api/mentors}, and what is refused of it. */
record DirectoryQuery(
    @Parameter(description = "Comma list, any of: canonical names or aliases (js, k8s).")
        @Nullable String skills,
    @Parameter(description = "Comma list, any of: where the mentor works or worked.")
        @Nullable String companies,
    @Parameter(description = "Comma list, any of.") @Nullable String languages,
    @Parameter(description = "Comma list, any of.") @Nullable String specialties,
    @Parameter(name = "rating_min", description = "0 to 5.") @BindParam("rating_min")
        @Nullable BigDecimal ratingMin,
    @Parameter(name = "price_min", description = "Lowest hourly rate, whatever its currency.")
        @BindParam("price_min")
        @Nullable BigDecimal priceMin,
    @Parameter(name = "price_max", description = "Highest hourly rate, whatever its currency.")
        @BindParam("price_max")
        @Nullable BigDecimal priceMax,
    @Parameter(name = "experience_min", description = "Years.") @BindParam("experience_min")
        @Nullable Integer experienceMin,
    @Parameter(
            description =
                "Full text over name, title, companies, bio, skills and specialties; beginnings of"
                    + " words and typing mistakes are understood. At most 200 characters, of which the"
                    + " first eight different words count.")
        @Nullable String search,
    @Parameter(name = "available_from", description = "An open slot starts at this or later.")
        @BindParam("available_from")
        @Nullable Instant availableFrom,
    @Parameter(name = "available_to", description = "An open slot starts before this.")
        @BindParam("available_to")
        @Nullable Instant availableTo,
    @Parameter(
            description =
                "relevance (default; without search the same as rating), rating (best first), price,"
                    + " -price, experience (most first), next_slot (soonest first)")
        @Nullable String sort) {

  private static final int LONGEST_SEARCH = 200;
  private static final BigDecimal HIGHEST_RATING = BigDecimal.valueOf(5);
  private static final int MOST_YEARS = 100;

  MentorFilter filter() {
    FilterValues.between("rating_min", ratingMin, HIGHEST_RATING);
    FilterValues.price("price_min", priceMin);
    FilterValues.price("price_max", priceMax);
    FilterValues.between(
        "experience_min",
        experienceMin == null ? null : BigDecimal.valueOf(experienceMin),
        BigDecimal.valueOf(MOST_YEARS));
    if (priceMin != null && priceMax != null && priceMin.compareTo(priceMax) > 0) {
      throw FilterValues.refused("price_min", "RANGE", "must not be above price_max", priceMin);
    }
    if (availableFrom != null && availableTo != null && !availableFrom.isBefore(availableTo)) {
      throw FilterValues.refused(
          "available_from", "RANGE", "must be before available_to", availableFrom);
    }
    return new MentorFilter(
        FilterValues.ofList("skills", skills),
        FilterValues.ofList("companies", companies),
        FilterValues.ofList("languages", languages),
        FilterValues.ofList("specialties", specialties),
        ratingMin,
        priceMin,
        priceMax,
        experienceMin,
        instant("available_from", availableFrom),
        instant("available_to", availableTo),
        text());
  }

  SortOrder order() {
    if (sort == null) {
      return SortOrder.RELEVANCE.forSearch(text());
    }
    return SortOrder.ofWireName(sort)
        .orElseThrow(
            () ->
                FilterValues.refused(
                    "sort", "UNKNOWN", "must be one of " + SortOrder.wireNames(), sort))
        .forSearch(text());
  }

  private @Nullable String text() {
    if (search == null || search.isBlank()) {
      return null;
    }
    FilterValues.printable("search", search, LONGEST_SEARCH);
    return search;
  }

  /** Databases know fewer years than {@link Instant}. */
  private static @Nullable Instant instant(String name, @Nullable Instant value) {
    if (value != null
        && (value.isBefore(Instant.EPOCH)
            || value.isAfter(Instant.parse("9000-01-01T00:00:00Z")))) {
      throw FilterValues.refused(
          name, "OUT_OF_RANGE", "must be between the years 1970 and 9000", value);
    }
    return value;
  }
}
