package com.primeinterviews.mentor.directory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom someone looks for. A list matches mentors who have any of its values, whatever the case; an
 * empty list or null does not filter; all conditions have to hold together.
 *
 * @param companies where the mentor works or worked
 * @param priceMin lowest hourly rate, as an amount without regard to its currency
 * @param availableFrom together with {@code availableTo}, exclusive: an open slot starts in between
 * @param search full text, see {@link SearchText}
 */
public record MentorFilter(
    List<String> skills,
    List<String> companies,
    List<String> languages,
    List<String> specialties,
    @Nullable BigDecimal ratingMin,
    @Nullable BigDecimal priceMin,
    @Nullable BigDecimal priceMax,
    @Nullable Integer experienceMin,
    @Nullable Instant availableFrom,
    @Nullable Instant availableTo,
    @Nullable String search) {

  public MentorFilter {
    skills = List.copyOf(skills);
    companies = List.copyOf(companies);
    languages = List.copyOf(languages);
    specialties = List.copyOf(specialties);
  }

  /** Tells this filter from others in a cursor; the same in every instance. */
  String fingerprint() {
    return Integer.toHexString(toString().hashCode());
  }
}
