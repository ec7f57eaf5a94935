package com.primeinterviews.mentor.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@link MentorFilter} as SQL over {@code mentor m}, by subject. */
final class Conditions {

  private enum Subject {
    SKILLS,
    COMPANIES,
    LANGUAGES,
    SPECIALTIES,
    RATING,
    PRICE,
    EXPERIENCE,
    AVAILABILITY,
    TEXT
  }

  private final Map<Subject, String> sql = new EnumMap<>(Subject.class);
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * @param filter with skills by their canonical names
   * @param text what the search text became, null when there is none
   */
  Conditions(MentorFilter filter, @Nullable String text, Instant now) {
    anyOf(Subject.SKILLS, "m.skill_keys", filter.skills());
    anyOf(Subject.COMPANIES, "m.company_keys", filter.companies());
    anyOf(Subject.LANGUAGES, "m.language_keys", filter.languages());
    anyOf(Subject.SPECIALTIES, "m.specialty_keys", filter.specialties());
    compare(Subject.RATING, "m.rating >= :ratingMin", "ratingMin", filter.ratingMin());
    compare(Subject.PRICE, "m.hourly_rate >= :priceMin", "priceMin", filter.priceMin());
    compare(Subject.PRICE, "m.hourly_rate <= :priceMax", "priceMax", filter.priceMax());
    compare(
        Subject.EXPERIENCE,
        "m.experience >= :experienceMin",
        "experienceMin",
        filter.experienceMin());
    compare(Subject.TEXT, "m.search_document @@ cast(:text as tsquery)", "text", text);
    available(filter.availableFrom(), filter.availableTo(), now);
  }

  private void anyOf(Subject subject, String keys, List<String> values) {
    if (!values.isEmpty()) {
      var name = subject.name().toLowerCase(Locale.ROOT);
      compare(
          subject, keys + " && cast(:" + name + " as text[])", name, values.toArray(String[]::new));
    }
  }

  private void available(@Nullable Instant from, @Nullable Instant to, Instant now) {
    if (from == null && to == null) {
      return;
    }
    var earliest = from == null || from.isBefore(now) ? now : from;
    var upTo = to == null ? "" : " and s.starts_at < :availableTo";
    compare(
        Subject.AVAILABILITY,
        "exists (select from open_slot s where s.mentor_id = m.id"
            + " and s.starts_at >= :availableFrom"
            + upTo
            + ")",
        "availableFrom",
        Timestamp.from(earliest));
    if (to != null) {
      parameters.put("availableTo", Timestamp.from(to));
    }
  }

  private void compare(Subject subject, String condition, String name, @Nullable Object value) {
    if (value != null) {
      sql.merge(subject, condition, (one, other) -> one + " and " + other);
      parameters.put(name, value);
    }
  }

  /** Condition of a where clause, never empty. */
  String all() {
    return where(EnumSet.allOf(Subject.class));
  }

  /** Of what has a range beside its filter, which leaves out that filter's own condition. */
  String allButRanges() {
    return where(EnumSet.complementOf(EnumSet.of(Subject.PRICE, Subject.EXPERIENCE)));
  }

  private String where(Set<Subject> subjects) {
    return sql.entrySet().stream()
        .filter(condition -> subjects.contains(condition.getKey()))
        .map(Map.Entry::getValue)
        .map(condition -> " and " + condition)
        .collect(Collectors.joining("", "m.active", ""));
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
