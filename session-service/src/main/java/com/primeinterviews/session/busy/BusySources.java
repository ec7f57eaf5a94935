package com.primeinterviews.session.busy;

import com.primeinterviews.session.busy.BusySource.LastReading;
import com.primeinterviews.session.busy.BusySource.Trouble;
import com.primeinterviews.session.busy.fetch.Fetched.Validators;
import com.primeinterviews.session.busy.seal.Vault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sources as they are kept. */
@Repository
class BusySources {

  private final JdbcClient jdbc;

  BusySources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction nobody else counts or adds sources of that person. */
  void lockThoseOf(UUID ownerId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('busy_source ' || ?, 0))")
        .param(ownerId.toString())
        .query(row -> {});
  }

  int count(UUID ownerId) {
    return jdbc.sql("select count(*) from busy_source where owner_id = ?")
        .param(ownerId)
        .query(Integer.class)
        .single();
  }

  void add(BusySource source) {
    jdbc.sql(
            """
            insert into busy_source (id, owner_id, kind, name, sealed_secret, master_key_id,
                                     created_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            source.id(),
            source.ownerId(),
            source.kind().name(),
            source.name(),
            source.secret().bytes(),
            source.secret().masterKeyId(),
            utc(source.createdAt()),
            utc(source.dueAt()))
        .update();
  }

  List<BusySource> of(UUID ownerId) {
    return jdbc.sql("select * from busy_source where owner_id = ? order by created_at, id")
        .param(ownerId)
        .query(BusySources::source)
        .list();
  }

  /**
   * Takes sources that are due in hand until the instant; nobody else gets them before. {@code skip
   * locked} shares them out among the instances.
   */
  List<BusySource> claimDue(Instant now, Instant until, int most) {
    return jdbc.sql(
            """
            update busy_source set due_at = :until
            where id in (
              select id from busy_source where due_at <= :now
              order by due_at limit :most for update skip locked)
            returning *
            """)
        .param("now", utc(now))
        .param("until", utc(until))
        .param("most", most)
        .query(BusySources::source)
        .list();
  }

  /** False when it is gone, or in other hands by now. */
  boolean lockClaimed(BusySource claimed) {
    return jdbc.sql("select 1 from busy_source where id = ? and due_at = ? for update")
        .params(claimed.id(), utc(claimed.dueAt()))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void succeeded(UUID id, Instant now, Instant next) {
    jdbc.sql(
            """
            update busy_source
            set read_at = ?, due_at = ?, failures = 0, failing_since = null, failure = null
            where id = ?
            """)
        .params(utc(now), utc(next), id)
        .update();
  }

  void remember(UUID id, LastReading reading) {
    jdbc.sql(
            """
            update busy_source
            set whole_read_at = :at, home_zone = :zone, etag = :etag, last_modified = :modified
            where id = :id
            """)
        .param("at", utc(reading.at()))
        .param("zone", reading.homeZone())
        .param("etag", reading.validators().etag())
        .param("modified", reading.validators().lastModified())
        .param("id", id)
        .update();
  }

  void failed(UUID id, Trouble trouble, Instant next) {
    jdbc.sql(
            """
            update busy_source set failure = ?, failing_since = ?, failures = ?, due_at = ?
            where id = ?
            """)
        .params(trouble.failure().name(), utc(trouble.since()), trouble.failures(), utc(next), id)
        .update();
  }

  void reseal(UUID id, Sealed secret) {
    jdbc.sql("update busy_source set sealed_secret = ?, master_key_id = ? where id = ?")
        .params(secret.bytes(), secret.masterKeyId(), id)
        .update();
  }

  /** False when that person has no such source. */
  boolean lock(UUID id, UUID ownerId) {
    return jdbc.sql("select 1 from busy_source where id = ? and owner_id = ? for update")
        .params(id, ownerId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Its busy times go with it. */
  void remove(UUID id) {
    jdbc.sql("delete from busy_source where id = ?").param(id).update();
  }

  void removeAll(UUID ownerId) {
    jdbc.sql("delete from busy_source where owner_id = ?").param(ownerId).update();
  }

  private static BusySource source(ResultSet row, int number) throws SQLException {
    return new BusySource(
        row.getObject("id", UUID.class),
        row.getObject("owner_id", UUID.class),
        BusyKind.valueOf(row.getString("kind")),
        row.getString("name"),
        new Sealed(row.getBytes("sealed_secret"), row.getString("master_key_id")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        instant(row, "read_at").orElse(null),
        lastReading(row),
        trouble(row));
  }

  private static @Nullable LastReading lastReading(ResultSet row) throws SQLException {
    Optional<Instant> at = instant(row, "whole_read_at");
    return at.isEmpty()
        ? null
        : new LastReading(
            at.get(),
            row.getString("home_zone"),
            new Validators(row.getString("etag"), row.getString("last_modified")));
  }

  private static @Nullable Trouble trouble(ResultSet row) throws SQLException {
    Optional<Instant> since = instant(row, "failing_since");
    return since.isEmpty()
        ? null
        : new Trouble(
            BusyFailure.valueOf(row.getString("failure")), since.get(), row.getInt("failures"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
