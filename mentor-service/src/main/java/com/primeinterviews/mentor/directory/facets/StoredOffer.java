package com.primeinterviews.mentor.directory.facets;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A mentor as the database has one; {@code number} is their place in {@link Offers}. */
record StoredOffer(
    long changedIn,
    int number,
    boolean active,
    Map<FacetKind, List<String>> values,
    int cents,
    int experience,
    int rating) {

  static final String COLUMNS =
      """
      changed_in, number, active, skills, companies, languages, specialties, hourly_rate, \
      experience, rating""";

  static StoredOffer of(ResultSet row) throws SQLException {
    var values = new EnumMap<FacetKind, List<String>>(FacetKind.class);
    values.put(FacetKind.SKILLS, texts(row, "skills"));
    values.put(FacetKind.COMPANIES, texts(row, "companies"));
    values.put(FacetKind.LANGUAGES, texts(row, "languages"));
    values.put(FacetKind.SPECIALTIES, texts(row, "specialties"));
    return new StoredOffer(
        row.getLong("changed_in"),
        row.getInt("number"),
        row.getBoolean("active"),
        values,
        hundredths(row.getBigDecimal("hourly_rate")),
        row.getInt("experience"),
        hundredths(row.getBigDecimal("rating")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static int hundredths(BigDecimal value) {
    return value.movePointRight(2).intValueExact();
  }
}
