package com.primeinterviews.analytics.sessions;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored sessions. */
@Component
public class TrackedSessions {

  private final JdbcClient jdbc;

  TrackedSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every session of a candidate: for a recount, not for an answer. */
  public List<TrackedSession> of(UUID candidateId) {
    return jdbc.sql("select * from tracked_session where candidate_id = ?")
        .param(candidateId)
        .query(TrackedSessions::map)
        .list();
  }

  /** A candidate's next interviews that are not over, soonest first. */
  public Ahead ahead(UUID candidateId, Instant now, int limit) {
    return jdbc.sql(
            """
            select *, count(*) over () as ahead from tracked_session
            where candidate_id = ? and status in ('pending', 'confirmed', 'live') and ends_at > ?
            order by scheduled_at, id
            limit ?
            """)
        .param(candidateId)
        .param(now.atOffset(UTC))
        .param(limit)
        .query(TrackedSessions::mapAhead);
  }

  /** Takes a mentor's name out of everybody's sessions. */
  public void forgetHost(UUID userId, String calledNow) {
    jdbc.sql("update tracked_session set mentor_name = ?, company = null where host_id = ?")
        .params(calledNow, userId)
        .update();
  }

  boolean insertIfAbsent(TrackedSession session) {
    return write(
            session,
            """
            insert into tracked_session (id, version, candidate_id, host_id, mentor_name, company,
              session_type, scheduled_at, ends_at, duration, status, booked_at, confirmed_at)
            values (:id, :version, :candidateId, :hostId, :mentorName, :company,
              :sessionType, :scheduledAt, :endsAt, :duration, :status, :bookedAt, :confirmedAt)
            on conflict (id) do nothing
            """)
        == 1;
  }

  /** Held to the end of the transaction, so that two events of a session never merge at once. */
  TrackedSession lock(UUID id) {
    return jdbc.sql("select * from tracked_session where id = ? for update")
        .param(id)
        .query(TrackedSessions::map)
        .single();
  }

  void update(TrackedSession session) {
    write(
        session,
        """
        update tracked_session set version = :version, candidate_id = :candidateId,
          host_id = :hostId, mentor_name = :mentorName, company = :company, session_type = :sessionType,
          scheduled_at = :scheduledAt, ends_at = :endsAt, duration = :duration,
          status = :status, booked_at = :bookedAt, confirmed_at = :confirmedAt
        where id = :id
        """);
  }

  private int write(TrackedSession session, String sql) {
    return jdbc.sql(sql)
        .param("id", session.id())
        .param("version", session.version())
        .param("candidateId", session.candidateId())
        .param("hostId", session.hostId())
        .param("mentorName", session.mentorName())
        .param("company", session.company())
        .param("sessionType", session.sessionType())
        .param("scheduledAt", session.scheduledAt().atOffset(UTC))
        .param("endsAt", session.endsAt().atOffset(UTC))
        .param("duration", session.duration())
        .param("status", session.status().wireName())
        .param("bookedAt", utc(session.bookedAt()))
        .param("confirmedAt", utc(session.confirmedAt()))
        .update();
  }

  private static TrackedSession map(ResultSet row, int number) throws SQLException {
    return new TrackedSession(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("candidate_id", UUID.class),
        row.getObject("host_id", UUID.class),
        row.getString("mentor_name"),
        row.getString("company"),
        row.getString("session_type"),
        row.getObject("scheduled_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getInt("duration"),
        SessionStatus.of(row.getString("status")),
        instant(row.getObject("booked_at", OffsetDateTime.class)),
        instant(row.getObject("confirmed_at", OffsetDateTime.class)));
  }

  private static Ahead mapAhead(ResultSet rows) throws SQLException {
    int count = 0;
    List<TrackedSession> next = new ArrayList<>();
    while (rows.next()) {
      count = rows.getInt("ahead");
      next.add(map(rows, next.size()));
    }
    return new Ahead(count, List.copyOf(next));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /**
   * @param count of all interviews ahead
   * @param next the soonest of them
   */
  public record Ahead(int count, List<TrackedSession> next) {}
}
