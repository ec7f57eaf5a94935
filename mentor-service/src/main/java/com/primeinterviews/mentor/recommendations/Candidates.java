package com.primeinterviews.mentor.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what a recommendation is made from. However many mentors there are, only the best standing
 * ones that share a skill, and some of the best standing ones of all, are looked at; an index leads
 * to either.
 */
@Component
class Candidates {

  private static final int ENCOUNTERS_OF_A_KIND = 50;
  private static final int WHO_SHARE_A_SKILL = 200;
  private static final int WHO_STAND_BEST = 250;
  private static final Duration SOON = Duration.ofDays(7);

  // Asked once and kept while an index is read in its order, which a join would give up.
  private static final String KNOWN =
      """
      select mentor_id from favorite where user_id = :user
      union all select mentor_id from booked_mentor where candidate_id = :user
      union all select mentor_id from review where candidate_id = :user""";

  private final JdbcClient jdbc;
  private final Clock clock;

  Candidates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The latest of each kind. */
  List<Encounter> encounters(UUID userId) {
    return jdbc.sql(
            """
            with chosen as (
              (select mentor_id, 'FAVORITE' as kind
               from favorite where user_id = :user order by since desc limit :most)
              union all
              (select mentor_id, 'BOOKED'
               from booked_mentor where candidate_id = :user order by since desc limit :most)
              union all
              (select mentor_id, 'RATED_WELL'
               from review where candidate_id = :user and rating >= 4
               order by reviewed_at desc limit :most))
            select chosen.kind, m.skills from chosen join mentor m on m.id = chosen.mentor_id
            """)
        .param("user", userId)
        .param("most", ENCOUNTERS_OF_A_KIND)
        .query(
            (row, number) ->
                new Encounter(Encounter.Kind.valueOf(row.getString("kind")), texts(row, "skills")))
        .list();
  }

  /** Mentors as wished for whom this user does not know and who are not this user. */
  List<Candidate> find(UUID userId, Wish wish, Taste taste) {
    var parameters = new HashMap<String, Object>();
    parameters.put("user", userId);
    parameters.put("soon", Timestamp.from(clock.instant().plus(SOON)));
    var where = new StringBuilder("m.active and m.user_id <> :user");
    where.append(" and m.id not in (").append(KNOWN).append(")");
    if (!wish.skills().isEmpty()) {
      where.append(" and m.skill_keys && filter_keys(cast(:wanted as text[]))");
      parameters.put("wanted", wish.skills().toArray(String[]::new));
    }
    if (!wish.languages().isEmpty()) {
      where.append(" and m.language_keys && filter_keys(cast(:languages as text[]))");
      parameters.put("languages", wish.languages().toArray(String[]::new));
    }
    if (wish.priceMax() != null) {
      where.append(" and m.hourly_rate <= :priceMax");
      parameters.put("priceMax", wish.priceMax());
    }
    // Who fits a wish is welcome whatever was said about them; nobody else who was rated badly.
    var good =
        wish.skills().isEmpty() && wish.languages().isEmpty()
            ? " and standing(m.rating, m.review_count) >= 3.5"
            : "";
    var sql = best(where + good, WHO_STAND_BEST);
    if (!taste.skills().isEmpty()) {
      parameters.put("liked", taste.skills().toArray(String[]::new));
      var sharing = " and m.skill_keys && filter_keys(cast(:liked as text[]))";
      sql = best(where + sharing, WHO_SHARE_A_SKILL) + " union " + sql;
    }
    return jdbc.sql(sql).params(parameters).query(Candidates::candidate).list();
  }

  private static String best(String where, int most) {
    return """
        (select m.id, m.skills, m.languages, m.rating, m.review_count,
                standing(m.rating, m.review_count) as standing,
                coalesce(o.next_slot <= :soon, false) as soon
         from mentor m left join slot_outlook o on o.mentor_id = m.id
         where %s
         order by standing(m.rating, m.review_count) desc, m.id desc
         limit %d)
        """
        .formatted(where, most);
  }

  private static Candidate candidate(ResultSet row, int number) throws SQLException {
    return new Candidate(
        row.getObject("id", UUID.class),
        texts(row, "skills"),
        texts(row, "languages"),
        row.getBigDecimal("rating"),
        row.getInt("review_count"),
        row.getDouble("standing"),
        row.getBoolean("soon"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
