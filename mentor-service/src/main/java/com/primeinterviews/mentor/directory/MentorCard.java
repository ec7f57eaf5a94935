package com.primeinterviews.mentor.directory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentor as the list shows one. */
public record MentorCard(
    UUID id,
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
    BigDecimal rating,
    int reviewCount,
    BigDecimal hourlyRate,
    String currency,
    @Nullable String responseTime,
    String timezone) {

  /** Select list over {@code mentor m} that {@link #of} reads. */
  public static final String COLUMNS =
      """
      m.id, m.name, m.title, m.current_company, m.previous_companies, m.avatar, m.bio, \
      m.specialties, m.skills, m.languages, m.experience, m.rating, m.review_count, \
      m.hourly_rate, m.currency, m.response_time, m.timezone""";

  public static MentorCard of(ResultSet row) throws SQLException {
    return new MentorCard(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("title"),
        row.getString("current_company"),
        texts(row, "previous_companies"),
        row.getString("avatar"),
        row.getString("bio"),
        texts(row, "specialties"),
        texts(row, "skills"),
        texts(row, "languages"),
        row.getInt("experience"),
        row.getBigDecimal("rating"),
        row.getInt("review_count"),
        row.getBigDecimal("hourly_rate"),
        row.getString("currency"),
        row.getString("response_time"),
        row.getString("timezone"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
