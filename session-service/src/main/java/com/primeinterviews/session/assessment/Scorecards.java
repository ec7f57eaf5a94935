package com.primeinterviews.session.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Scorecards as they are kept. */
@Repository
class Scorecards {

  private static final String OF = "(session_id = :subject or interview_id = :subject)";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Scorecards(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Scorecard> find(UUID subject) {
    return jdbc.sql("select * from scorecard where " + OF)
        .param("subject", subject)
        .query(this::scorecard)
        .optional();
  }

  /** As it is until the transaction ends; waits for whoever shares it at this moment. */
  Optional<Scorecard> lock(UUID subject) {
    return jdbc.sql("select * from scorecard where " + OF + " for update")
        .param("subject", subject)
        .query(this::scorecard)
        .optional();
  }

  /** What has scorecards that have waited long enough. */
  List<UUID> due(Instant now, int most) {
    return jdbc.sql(
            """
            select coalesce(session_id, interview_id) from scorecard
            where shared_at is null and share_at <= ? order by share_at limit ?
            """)
        .params(utc(now), most)
        .query(UUID.class)
        .list();
  }

  /** Empty when it was shared meanwhile, or is gone. */
  Optional<Scorecard> lockDue(UUID subject, Instant now) {
    return jdbc.sql(
            "select * from scorecard where "
                + OF
                + " and shared_at is null and share_at <= :now for update")
        .param("subject", subject)
        .param("now", utc(now))
        .query(this::scorecard)
        .optional();
  }

  void save(Scorecard scorecard) {
    Instant sharedAt = scorecard.sharedAt();
    Subject subject = scorecard.subject();
    String key =
        switch (subject.kind()) {
          case SESSION -> "session_id";
          case INTERVIEW -> "interview_id";
        };
    jdbc.sql(
            """
            insert into scorecard (session_id, interview_id, version, host_id, candidate_id,
                                   rubric, submitted_at, updated_at, share_at, shared_at)
            values (:session, :interview, :version, :host, :candidate,
                    :rubric::jsonb, :submitted, :updated, :shareAt, :shared::timestamptz)
            on conflict (%s) do update set
              version = excluded.version, rubric = excluded.rubric,
              updated_at = excluded.updated_at, shared_at = excluded.shared_at
            """
                .formatted(key))
        .param("session", subject.sessionId())
        .param("interview", subject.interviewId())
        .param("version", scorecard.version())
        .param("host", scorecard.hostId())
        .param("candidate", scorecard.candidateId())
        .param("rubric", json.writeValueAsString(scorecard.rubric()))
        .param("submitted", utc(scorecard.submittedAt()))
        .param("updated", utc(scorecard.updatedAt()))
        .param("shareAt", utc(scorecard.shareAt()))
        .param("shared", sharedAt == null ? null : utc(sharedAt))
        .update();
  }

  /** What was said about somebody goes; what they said about others stays without the words. */
  void forget(UUID userId) {
    jdbc.sql("delete from scorecard where candidate_id = ?").param(userId).update();
    jdbc.sql(
            """
            update scorecard set version = version + 1, rubric = jsonb_set(rubric, '{attributes}',
              (select jsonb_agg(attribute || '{"note": null}')
               from jsonb_array_elements(rubric -> 'attributes') attribute))
            where host_id = ? and jsonb_path_exists(rubric, '$.attributes[*].note ? (@ != null)')
            """)
        .param(userId)
        .update();
  }

  private Scorecard scorecard(ResultSet row, int number) throws SQLException {
    OffsetDateTime sharedAt = row.getObject("shared_at", OffsetDateTime.class);
    return new Scorecard(
        Objects.requireNonNull(
            Subject.of(
                row.getObject("session_id", UUID.class),
                row.getObject("interview_id", UUID.class))),
        row.getInt("version"),
        row.getObject("host_id", UUID.class),
        row.getObject("candidate_id", UUID.class),
        json.readValue(row.getString("rubric"), Rubric.class),
        instant(row, "submitted_at"),
        instant(row, "updated_at"),
        instant(row, "share_at"),
        instantOrNull(sharedAt));
  }

  private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
