package com.primeinterviews.mentor.directory;

import com.primeinterviews.mentor.spelling.Spelling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom someone looks for. A list matches mentors who have any of its values, whatever the case; an
 * empty list or null does not filter; all conditions have to hold together. Filters are equal when
 * they ask for the same, however it was written.
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
    skills = keys(skills);
    companies = keys(companies);
    languages = keys(languages);
    specialties = keys(specialties);
    ratingMin = plain(ratingMin);
    priceMin = plain(priceMin);
    priceMax = plain(priceMax);
    search = search == null ? null : Spelling.folded(Spelling.tidy(search));
  }

  /** Each once and sorted. */
  private static List<String> keys(List<String> values) {
    return values.stream().map(Spelling::folded).distinct().sorted().toList();
  }

  /** 4.50 as 4.5. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros();
  }

  MentorFilter withSkills(List<String> otherSkills) {
    return new MentorFilter(
        otherSkills,
        companies,
        languages,
        specialties,
        ratingMin,
        priceMin,
        priceMax,
        experienceMin,
        availableFrom,
        availableTo,
        search);
  }

  /** Whether more is asked for than a mentor's own values, which only the database answers. */
  boolean asksForTextOrTimes() {
    return search != null || availableFrom != null || availableTo != null;
  }

  /** Tells this filter from others in a cursor; the same in every instance. */
  String fingerprint() {
    return Integer.toHexString(toString().hashCode());
  }
}
