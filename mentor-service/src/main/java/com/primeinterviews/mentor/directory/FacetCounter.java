package com.primeinterviews.mentor.directory;

import com.primeinterviews.mentor.directory.Conditions.Subject;
import com.primeinterviews.mentor.directory.DirectoryPage.Overview;
import com.primeinterviews.mentor.directory.Facets.Range;
import com.primeinterviews.mentor.directory.Facets.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the mentors found and what they offer, in one statement that looks for them once. */
@Component
class FacetCounter {

  private static final int LONGEST = 50;

  private final JdbcClient jdbc;

  FacetCounter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Fact(
      @Nullable String value, long count, @Nullable BigDecimal low, @Nullable BigDecimal high) {}

  Overview count(Conditions conditions) {
    var facts = new HashMap<String, List<Fact>>();
    jdbc.sql(sql(conditions))
        .params(conditions.parameters())
        .query(
            row -> {
              facts
                  .computeIfAbsent(row.getString("kind"), kind -> new ArrayList<>())
                  .add(
                      new Fact(
                          row.getString("value"),
                          row.getLong("total"),
                          row.getBigDecimal("low"),
                          row.getBigDecimal("high")));
            });
    var facets =
        new Facets(
            values(facts, "skills"),
            values(facts, "companies"),
            values(facts, "languages"),
            values(facts, "specialties"),
            range(facts, "price"),
            range(facts, "experience"));
    return new Overview(only(facts, "found").count(), facets);
  }

  private static List<Value> values(Map<String, List<Fact>> facts, String kind) {
    return facts.getOrDefault(kind, List.of()).stream()
        .map(fact -> new Value(String.valueOf(fact.value()), fact.count()))
        .toList();
  }

  private static Range range(Map<String, List<Fact>> facts, String kind) {
    var fact = only(facts, kind);
    return new Range(fact.low(), fact.high());
  }

  private static Fact only(Map<String, List<Fact>> facts, String kind) {
    return facts.getOrDefault(kind, List.of()).getFirst();
  }

  private static String sql(Conditions conditions) {
    return """
        with found as materialized (
          select skills, skill_keys, companies, company_keys, languages, language_keys,
                 specialties, specialty_keys, hourly_rate, experience
          from mentor m
          where %s)
        select 'found' as kind, null as value, count(*) as total,
               cast(null as numeric) as low, cast(null as numeric) as high
        from found
        """
            .formatted(conditions.all())
        + values("skills", "skill_keys")
        + values("companies", "company_keys")
        + values("languages", "language_keys")
        + values("specialties", "specialty_keys")
        + range("price", "hourly_rate", conditions, Subject.PRICE)
        + range("experience", "experience", conditions, Subject.EXPERIENCE);
  }

  /** Spellings that differ in case only are one value, shown with the capitals. */
  private static String values(String column, String keys) {
    return """
        union all
        (select '%s', min(v.value collate "C"), count(*) as total, null, null
         from found cross join lateral unnest(found.%s, found.%s) as v (value, key)
         group by v.key
         order by total desc, v.key
         limit %d)
        """
        .formatted(column, column, keys, LONGEST);
  }

  /** Where the range is not filtered itself, it is that of the mentors found anyway. */
  private static String range(String kind, String column, Conditions conditions, Subject subject) {
    return conditions.has(subject)
        ? widerRange(kind, column, conditions.without(subject))
        : """
          union all
          select '%s', null, 0, min(%s), max(%s) from found
          """
            .formatted(kind, column, column);
  }

  /** Two look-ups rather than one pass: each reads an index from its end where that is shorter. */
  private static String widerRange(String kind, String column, String where) {
    return """
        union all
        select '%s', null, 0, (select min(m.%s) from mentor m where %s),
               (select max(m.%s) from mentor m where %s)
        """
        .formatted(kind, column, where, column, where);
  }
}
