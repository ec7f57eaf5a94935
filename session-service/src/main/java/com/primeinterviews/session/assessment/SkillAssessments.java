package com.primeinterviews.session.assessment;

import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Assessments as they are kept. */
@Repository
class SkillAssessments {

  private static final TypeReference<List<SkillScore>> SKILLS = new TypeReference<>() {};

  /**
   * Which are asked for.
   *
   * @param assessorId only those this person made; null: all
   */
  record About(UUID userId, @Nullable UUID assessorId) {

    private String condition() {
      return "user_id = :user" + (assessorId == null ? "" : " and assessor_id = :assessor");
    }

    private Map<String, Object> parameters() {
      Map<String, Object> parameters = new LinkedHashMap<>(Map.of("user", userId));
      if (assessorId != null) {
        parameters.put("assessor", assessorId);
      }
      return parameters;
    }
  }

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SkillAssessments(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(SkillAssessment assessment) {
    Subject subject = assessment.subject();
    jdbc.sql(
            """
            insert into skill_assessment (id, user_id, assessor_id, assessor_name, session_id,
                                          interview_id, skills, note, assessed_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            """)
        .param(assessment.id())
        .param(assessment.userId())
        .param(assessment.assessor().userId())
        .param(assessment.assessor().name())
        .param(subject == null ? null : subject.sessionId())
        .param(subject == null ? null : subject.interviewId())
        .param(json.writeValueAsString(assessment.skills()))
        .param(assessment.note())
        .param(utc(assessment.assessedAt()))
        .update();
  }

  Optional<SkillAssessment> find(UUID id) {
    return jdbc.sql("select * from skill_assessment where id = ?")
        .param(id)
        .query(this::assessment)
        .optional();
  }

  long count(About about) {
    return jdbc.sql("select count(*) from skill_assessment where " + about.condition())
        .params(about.parameters())
        .query(Long.class)
        .single();
  }

  /** The latest first, one more than asked for; by cursor at the same cost however deep. */
  List<SkillAssessment> some(About about, PageQuery page) {
    Cursor cursor = page.cursor();
    Map<String, Object> parameters = about.parameters();
    parameters.put("most", page.limit() + 1);
    parameters.put("skipped", cursor == null ? page.offset() : 0);
    if (cursor != null) {
      parameters.put("at", utc(cursor.expect(2).instant(0)));
      parameters.put("id", cursor.uuid(1));
    }
    return jdbc.sql(
            "select * from skill_assessment where "
                + about.condition()
                + (cursor == null ? "" : " and (assessed_at, id) < (:at, :id)")
                + " order by assessed_at desc, id desc limit :most offset :skipped")
        .params(parameters)
        .query(this::assessment)
        .list();
  }

  /** What was found of somebody goes; what they found of others stays without name and words. */
  void forget(UUID userId) {
    jdbc.sql("delete from skill_assessment where user_id = ?").param(userId).update();
    jdbc.sql(
            """
            update skill_assessment set assessor_name = 'Former mentor', note = null
            where assessor_id = ? and (assessor_name <> 'Former mentor' or note is not null)
            """)
        .param(userId)
        .update();
  }

  private SkillAssessment assessment(ResultSet row, int number) throws SQLException {
    return new SkillAssessment(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        new SkillAssessment.Assessor(
            row.getObject("assessor_id", UUID.class), row.getString("assessor_name")),
        Subject.of(
            row.getObject("session_id", UUID.class), row.getObject("interview_id", UUID.class)),
        json.readValue(row.getString("skills"), SKILLS),
        row.getString("note"),
        row.getObject("assessed_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
