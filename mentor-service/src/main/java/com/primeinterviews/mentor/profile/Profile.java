package com.primeinterviews.mentor.profile;

import com.primeinterviews.mentor.spelling.Spelling;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor states about themselves.
 *
 * <p>Texts are stripped, an empty optional text is none, and a list names each value once whatever
 * its case: the first spelling stays.
 *
 * @param experience years, 0 or more
 * @param hourlyRate price of an hour, two decimals, 0 or more
 * @param currency ISO 4217 code
 * @param responseTime how soon the mentor says they answer, in their own words
 */
@Embeddable
public record Profile(
    String name,
    String title,
    @Nullable String currentCompany,
    List<String> previousCompanies,
    @Nullable String avatar,
    @Nullable String bio,
    List<String> specialties,
    List<String> skills,
    List<String> languages,
    int experience,
    BigDecimal hourlyRate,
    String currency,
    @Nullable String responseTime,
    String timezone) {

  public Profile {
    name = required(name, "name");
    title = required(title, "title");
    currentCompany = optional(currentCompany);
    previousCompanies = each(previousCompanies);
    avatar = optional(avatar);
    bio = optional(bio);
    specialties = each(specialties);
    skills = each(skills);
    languages = each(languages);
    responseTime = optional(responseTime);
    hourlyRate = hourlyRate.setScale(2, RoundingMode.UNNECESSARY);
    currency = Currency.getInstance(currency).getCurrencyCode();
    timezone = ZoneId.of(timezone).getId();
    if (hourlyRate.signum() < 0 || experience < 0) {
      throw new IllegalArgumentException("rate " + hourlyRate + ", experience " + experience);
    }
  }

  /** What is left of somebody who is to be forgotten. */
  static Profile ofNobody() {
    return new Profile(
        "Former mentor",
        "Former mentor",
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        0,
        BigDecimal.ZERO,
        "USD",
        null,
        "UTC");
  }

  Profile withSkills(List<String> otherSkills) {
    return new Profile(
        name,
        title,
        currentCompany,
        previousCompanies,
        avatar,
        bio,
        specialties,
        otherSkills,
        languages,
        experience,
        hourlyRate,
        currency,
        responseTime,
        timezone);
  }

  private static String required(String text, String field) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(field + " is blank");
    }
    return text.strip();
  }

  private static @Nullable String optional(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static List<String> each(List<String> values) {
    var once = new LinkedHashMap<String, String>();
    for (var value : values) {
      var tidy = Spelling.tidy(value);
      if (!tidy.isEmpty()) {
        once.putIfAbsent(Spelling.folded(tidy), tidy);
      }
    }
    return List.copyOf(once.values());
  }
}
