package com.primeinterviews.analytics.dashboard;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each person was found to know. */
@Component
public class AssessedSkills {

  private static final int SHOWN = 200;

  /** The latest score of one skill. */
  public record Latest(String skill, BigDecimal score, Instant assessedAt) {}

  /** Scores of some assessments, to be averaged. */
  record Scores(BigDecimal sum, long count) {

    static final Scores NONE = new Scores(BigDecimal.ZERO, 0);

    Scores plus(Scores other) {
      return new Scores(sum.add(other.sum), count + other.count);
    }

    /** Two decimals; null where there is none. */
    @Nullable BigDecimal mean() {
      return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }
  }

  private final HomeZones people;
  private final JdbcClient jdbc;

  AssessedSkills(HomeZones people, JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  /** The newest version of an assessment stands, in whatever order they come. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(SkillsFact fact) {
    if (people.lock(fact.userId()).erased() || isKnown(fact)) {
      return;
    }
    jdbc.sql("delete from assessed_skill where assessment_id = ?")
        .param(fact.assessmentId())
        .update();
    for (SkillsFact.Skill skill : fact.skills()) {
      jdbc.sql(
              """
              insert into assessed_skill
                (assessment_id, skill_key, version, user_id, skill, score, assessed_at)
              values (?, ?, ?, ?, ?, ?, ?)
              on conflict do nothing
              """)
          .params(
              fact.assessmentId(),
              skill.skill().toLowerCase(Locale.ROOT),
              fact.version(),
              fact.userId(),
              skill.skill(),
              skill.score(),
              fact.occurredAt().atOffset(UTC))
          .update();
    }
  }

  private boolean isKnown(SkillsFact fact) {
    return jdbc.sql(
            """
            select exists (
              select from assessed_skill where assessment_id = ? and version >= ?)
            """)
        .params(fact.assessmentId(), fact.version())
        .query(Boolean.class)
        .single();
  }

  void forget(UUID userId) {
    jdbc.sql("delete from assessed_skill where user_id = ?").param(userId).update();
  }

  /** The latest score of each skill, the latest assessed first. */
  List<Latest> latest(UUID userId) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (skill_key) skill, score, assessed_at from assessed_skill
              where user_id = ? order by skill_key, assessed_at desc, assessment_id desc) latest
            order by assessed_at desc, skill limit ?
            """)
        .params(userId, SHOWN)
        .query(
            (row, number) ->
                new Latest(
                    row.getString("skill"),
                    row.getBigDecimal("score"),
                    row.getObject("assessed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** All scores by the month of the assessment in the person's zone. */
  Map<YearMonth, Scores> byMonth(UUID userId, ZoneId zone) {
    record MonthOfScores(YearMonth month, Scores scores) {}

    return jdbc
        .sql(
            """
            select date_trunc('month', assessed_at at time zone :zone)::date as month,
                   sum(score) as sum, count(*) as count
            from assessed_skill where user_id = :user group by 1
            """)
        .param("user", userId)
        .param("zone", zone.getId())
        .query(
            (row, number) ->
                new MonthOfScores(
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    new Scores(row.getBigDecimal("sum"), row.getLong("count"))))
        .stream()
        .collect(Collectors.toMap(MonthOfScores::month, MonthOfScores::scores));
  }
}
