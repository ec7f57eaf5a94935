package com.primeinterviews.session.busy;

import com.primeinterviews.session.calendar.PersonalTime;
import com.primeinterviews.session.calendar.TimeSource;
import com.primeinterviews.session.calendar.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the calendar what time is taken elsewhere, as it was last heard. */
@Repository
class BusyTimes implements TimeSource {

  private final JdbcClient jdbc;

  BusyTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public PersonalTime of(UUID personId, TimeSpan within) {
    List<TimeSpan> busy =
        jdbc.sql(
                """
                select starts_at, ends_at from busy_time
                where owner_id = ? and tstzrange(starts_at, ends_at) && tstzrange(?, ?)
                """)
            .params(personId, utc(within.start()), utc(within.end()))
            .query((row, number) -> span(row))
            .list();
    return new PersonalTime(List.of(), List.of(), busy);
  }

  @Override
  public boolean opensAfter(UUID personId, Instant instant) {
    return false;
  }

  /** Ascending. */
  List<TimeSpan> from(UUID sourceId) {
    return jdbc.sql(
            "select starts_at, ends_at from busy_time where source_id = ? order by starts_at")
        .param(sourceId)
        .query((row, number) -> span(row))
        .list();
  }

  void replace(BusySource source, List<TimeSpan> times) {
    jdbc.sql("delete from busy_time where source_id = ?").param(source.id()).update();
    jdbc.sql(
            """
            insert into busy_time (source_id, owner_id, starts_at, ends_at)
            select ?, ?, starts_at, ends_at
            from unnest(cast(? as timestamptz[]), cast(? as timestamptz[])) as t (starts_at, ends_at)
            """)
        .params(
            source.id(),
            source.ownerId(),
            times.stream().map(time -> time.start().toString()).toArray(String[]::new),
            times.stream().map(time -> time.end().toString()).toArray(String[]::new))
        .update();
  }

  private static TimeSpan span(ResultSet row) throws SQLException {
    return new TimeSpan(
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
