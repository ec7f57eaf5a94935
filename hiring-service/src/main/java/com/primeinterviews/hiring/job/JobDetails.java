package com.primeinterviews.hiring.job;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a user noted about a job.
 *
 * @param salaryMin per year, in {@code currency}
 * @param currency ISO 4217 code; there is one where there is a salary
 * @param techStack each word once, whatever its case
 * @param url where it was found, once per user
 * @param source by which site or person
 */
@Embeddable
public record JobDetails(
    String title,
    String company,
    @Nullable String location,
    boolean remote,
    @Nullable BigDecimal salaryMin,
    @Nullable BigDecimal salaryMax,
    @Nullable String currency,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> techStack,
    @Nullable String url,
    @Nullable String source,
    @Nullable String description,
    @Nullable Instant postedAt,
    @Enumerated(EnumType.STRING) JobStatus status) {

  private static final int CENTS = 2;

  public JobDetails {
    if (salaryMin != null && salaryMax != null && salaryMin.compareTo(salaryMax) > 0) {
      throw new IllegalArgumentException("A salary range starts with its smaller end");
    }
    if ((salaryMin != null || salaryMax != null) && currency == null) {
      throw new IllegalArgumentException("A salary has a currency");
    }
    salaryMin = inCents(salaryMin);
    salaryMax = inCents(salaryMax);
    techStack = withoutRepetitions(techStack);
  }

  private static @Nullable BigDecimal inCents(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.setScale(CENTS);
  }

  private static List<String> withoutRepetitions(List<String> words) {
    var firstSpellings = new LinkedHashMap<String, String>();
    words.forEach(
        word -> firstSpellings.putIfAbsent(word.strip().toLowerCase(Locale.ROOT), word.strip()));
    return List.copyOf(firstSpellings.values());
  }
}
