package com.primeinterviews.session.waitlist;

import com.primeinterviews.session.calendar.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Waitlists as they are kept. */
@Repository
class Waitlists {

  private final JdbcClient jdbc;

  Waitlists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the candidate waits for that mentor already. The list is to be looked at anew. */
  boolean add(WaitlistEntry entry) {
    jdbc.sql(
            """
            insert into waitlist values (?, -1)
            on conflict (mentor_id) do update set seen_changes = -1
            """)
        .param(entry.mentorId())
        .update();
    return jdbc.sql(
                "insert into waitlist_entry values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                entry.mentorId(),
                entry.candidateId(),
                utc(entry.window().start()),
                utc(entry.window().end()),
                entry.length().toMinutes(),
                entry.zone().getId(),
                utc(entry.joinedAt()))
            .update()
        == 1;
  }

  Optional<WaitlistEntry> find(UUID mentorId, UUID candidateId) {
    return jdbc.sql("select * from waitlist_entry where mentor_id = ? and candidate_id = ?")
        .params(mentorId, candidateId)
        .query(Waitlists::entry)
        .optional();
  }

  boolean remove(UUID mentorId, UUID candidateId) {
    return jdbc.sql("delete from waitlist_entry where mentor_id = ? and candidate_id = ?")
            .params(mentorId, candidateId)
            .update()
        == 1;
  }

  void forget(UUID candidateId) {
    jdbc.sql("delete from waitlist_entry where candidate_id = ?").param(candidateId).update();
  }

  /** Mentors whose free time may have changed since their list was looked at. */
  List<UUID> due(int most) {
    return jdbc.sql(
            """
            select mentor_id from waitlist join calendar using (mentor_id)
            where seen_changes <> changes limit ?
            """)
        .param(most)
        .query(UUID.class)
        .list();
  }

  /** The changes to look at; empty when another instance has the list in hand, or has seen it. */
  Optional<Long> claim(UUID mentorId) {
    return jdbc.sql(
            """
            select changes from waitlist join calendar using (mentor_id)
            where mentor_id = ? and seen_changes <> changes
            for update of waitlist skip locked
            """)
        .param(mentorId)
        .query(Long.class)
        .optional();
  }

  /** Those whose window is not over, first come first. */
  List<WaitlistEntry> waiting(UUID mentorId, Instant now) {
    return jdbc.sql(
            """
            select * from waitlist_entry where mentor_id = ? and wish_until > ?
            order by joined_at, candidate_id limit 200
            """)
        .params(mentorId, utc(now))
        .query(Waitlists::entry)
        .list();
  }

  /** Looked at; what nobody waits for any more goes. */
  void seen(UUID mentorId, long changes, Instant now) {
    jdbc.sql("delete from waitlist_entry where mentor_id = ? and wish_until <= ?")
        .params(mentorId, utc(now))
        .update();
    jdbc.sql("update waitlist set seen_changes = ? where mentor_id = ?")
        .params(changes, mentorId)
        .update();
    jdbc.sql(
            """
            delete from waitlist where mentor_id = :mentor
              and not exists (select from waitlist_entry where mentor_id = :mentor)
            """)
        .param("mentor", mentorId)
        .update();
  }

  private static WaitlistEntry entry(ResultSet row, int number) throws SQLException {
    return new WaitlistEntry(
        row.getObject("mentor_id", UUID.class),
        row.getObject("candidate_id", UUID.class),
        new TimeSpan(instant(row, "wish_from"), instant(row, "wish_until")),
        Duration.ofMinutes(row.getInt("minutes")),
        ZoneId.of(row.getString("zone")),
        instant(row, "joined_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
