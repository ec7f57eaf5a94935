package com.primeinterviews.mentor.directory;

import com.primeinterviews.mentor.directory.DirectoryPage.Overview;
import com.primeinterviews.mentor.directory.Facets.Range;
import com.primeinterviews.mentor.directory.Facets.Value;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The counts of a filter as one would write them down, from rows with the database's own keys. */
final class SlowCount {

  record Row(
      List<String> skills,
      List<String> skillKeys,
      List<String> companies,
      List<String> companyKeys,
      List<String> languages,
      List<String> languageKeys,
      List<String> specialties,
      List<String> specialtyKeys,
      BigDecimal price,
      BigDecimal experience,
      BigDecimal rating,
      List<String> words,
      boolean hasSlot) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          texts(row, "skills"),
          texts(row, "skill_keys"),
          texts(row, "companies"),
          texts(row, "company_keys"),
          texts(row, "languages"),
          texts(row, "language_keys"),
          texts(row, "specialties"),
          texts(row, "specialty_keys"),
          row.getBigDecimal("hourly_rate"),
          row.getBigDecimal("experience"),
          row.getBigDecimal("rating"),
          List.of(row.getString("bio").split(" ")),
          row.getBoolean("has_slot"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
      return List.of((String[]) row.getArray(column).getArray());
    }
  }

  private SlowCount() {}

  static Overview of(List<Row> rows, MentorFilter filter) {
    var rest = rows.stream().filter(row -> matchesButForRanges(row, filter)).toList();
    Predicate<Row> price = row -> priceFits(row, filter);
    Predicate<Row> experience = row -> experienceFits(row, filter);
    var found = rest.stream().filter(price.and(experience)).toList();
    return new Overview(
        found.size(),
        new Facets(
            values(found, Row::skills, Row::skillKeys),
            values(found, Row::companies, Row::companyKeys),
            values(found, Row::languages, Row::languageKeys),
            values(found, Row::specialties, Row::specialtyKeys),
            range(rest.stream().filter(experience).map(Row::price).toList()),
            range(rest.stream().filter(price).map(Row::experience).toList())));
  }

  private static boolean matchesButForRanges(Row row, MentorFilter filter) {
    return anyOf(row.skillKeys(), filter.skills())
        && anyOf(row.companyKeys(), filter.companies())
        && anyOf(row.languageKeys(), filter.languages())
        && anyOf(row.specialtyKeys(), filter.specialties())
        && (filter.ratingMin() == null || row.rating().compareTo(filter.ratingMin()) >= 0)
        && (filter.availableFrom() == null || row.hasSlot())
        && (filter.search() == null
            || row.words().containsAll(List.of(filter.search().split(" "))));
  }

  private static boolean anyOf(List<String> had, List<String> wanted) {
    return wanted.isEmpty() || !Collections.disjoint(had, wanted);
  }

  private static boolean priceFits(Row row, MentorFilter filter) {
    return (filter.priceMin() == null || row.price().compareTo(filter.priceMin()) >= 0)
        && (filter.priceMax() == null || row.price().compareTo(filter.priceMax()) <= 0);
  }

  private static boolean experienceFits(Row row, MentorFilter filter) {
    return filter.experienceMin() == null || row.experience().intValue() >= filter.experienceMin();
  }

  private static List<Value> values(
      List<Row> rows, Function<Row, List<String>> spellings, Function<Row, List<String>> keys) {
    record Said(String key, String spelling) {}
    var byKey =
        rows.stream()
            .flatMap(
                row ->
                    IntStream.range(0, keys.apply(row).size())
                        .mapToObj(
                            i -> new Said(keys.apply(row).get(i), spellings.apply(row).get(i))))
            .collect(
                Collectors.groupingBy(
                    Said::key, Collectors.mapping(Said::spelling, Collectors.toList())));
    return byKey.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<String>>>comparingInt(
                    entry -> -entry.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .map(entry -> new Value(Collections.min(entry.getValue()), entry.getValue().size()))
        .limit(50)
        .toList();
  }

  private static Range range(List<BigDecimal> values) {
    return values.isEmpty()
        ? new Range(null, null)
        : new Range(Collections.min(values), Collections.max(values));
  }
}
