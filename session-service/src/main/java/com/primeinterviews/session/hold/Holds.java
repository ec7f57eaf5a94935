package com.primeinterviews.session.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds as they are kept; the time they take stands in the calendar's reservations. */
@Repository
class Holds {

  private final JdbcClient jdbc;

  Holds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction nobody else counts or adds holds of that candidate. */
  void lockThoseOf(UUID candidateId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('hold ' || ?, 0))")
        .param(candidateId.toString())
        .query(row -> {});
  }

  /** Slots that somebody took for a while, without those that were offered. */
  int countOpen(UUID candidateId, Instant now) {
    return jdbc.sql(
            """
            select count(*) from hold
            where candidate_id = ? and expires_at > ? and not offered
            """)
        .params(candidateId, utc(now))
        .query(Integer.class)
        .single();
  }

  void add(Hold hold, boolean offered) {
    jdbc.sql("insert into hold values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            hold.id(),
            hold.mentorId(),
            hold.candidateId(),
            utc(hold.startsAt()),
            utc(hold.endsAt()),
            utc(hold.expiresAt()),
            offered)
        .update();
  }

  Optional<Hold> find(UUID id) {
    return jdbc.sql("select * from hold where id = ?").param(id).query(Holds::hold).optional();
  }

  Optional<Hold> lock(UUID id) {
    return jdbc.sql("select * from hold where id = ? for update")
        .param(id)
        .query(Holds::hold)
        .optional();
  }

  /** Empty when another instance has it in hand. */
  Optional<Hold> claim(UUID id) {
    return jdbc.sql("select * from hold where id = ? for update skip locked")
        .param(id)
        .query(Holds::hold)
        .optional();
  }

  List<UUID> expired(Instant now, int most) {
    return jdbc.sql("select id from hold where expires_at <= ? order by expires_at limit ?")
        .params(utc(now), most)
        .query(UUID.class)
        .list();
  }

  void remove(UUID id) {
    jdbc.sql("delete from hold where id = ?").param(id).update();
  }

  private static Hold hold(ResultSet row, int number) throws SQLException {
    return new Hold(
        row.getObject("id", UUID.class),
        row.getObject("mentor_id", UUID.class),
        row.getObject("candidate_id", UUID.class),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        instant(row, "expires_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
