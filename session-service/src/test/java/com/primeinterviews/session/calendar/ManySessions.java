package com.primeinterviews.session.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a database with sessions of a fixed seed, by {@code COPY}: each a row of the session and
 * one for the time of either person, as a booking leaves them.
 */
final class ManySessions {

  private static final String SESSIONS =
      """
      copy session (id, version, sequence, mentor_id, host_id, host_zone, candidate_id,
        candidate_name, candidate_email, candidate_zone, session_type, meeting_type,
        record_session, starts_at, ends_at, price, hourly_rate, currency, status, answer_by, created_at,
        updated_at, cancel_until, reschedule_until) from stdin
      """;
  private static final String TIME =
      """
      copy reservation (booking_id, person_id, hosting, starts_at, ends_at, blocked_from,
        blocked_until) from stdin
      """;
  private static final String MENTORS =
      "copy mentor (id, user_id, name, zone, rate, currency, active, version) from stdin";

  /** Whose sessions, how many, and when. */
  record Share(UUID mentorId, UUID hostId, int sessions, Instant first, Duration every) {}

  private final DataSource database;
  private final Random random = new Random(42);

  ManySessions(DataSource database) {
    this.database = database;
  }

  Share ofNewMentor(int sessions, Instant first, Duration every) throws SQLException, IOException {
    var share = new Share(id(), id(), sessions, first, every);
    copy(
        MENTORS,
        rows -> rows.add(share.mentorId, share.hostId, "Grace Hopper", "UTC", 100, "USD", true, 1));
    return share;
  }

  void add(Share share) throws SQLException, IOException {
    var ids = new UUID[share.sessions][2];
    for (var pair : ids) {
      pair[0] = id();
      pair[1] = id();
    }
    copy(
        SESSIONS,
        rows -> {
          for (int i = 0; i < share.sessions; i++) {
            Instant start = share.first.plus(share.every.multipliedBy(i));
            rows.add(
                ids[i][0],
                0,
                0,
                share.mentorId,
                share.hostId,
                "UTC",
                ids[i][1],
                "Ada Lovelace",
                "ada@example.com",
                "UTC",
                "System Design",
                "VIDEO",
                false,
                start,
                end(start),
                50,
                100,
                "USD",
                "CONFIRMED",
                start,
                start,
                start,
                start,
                start);
          }
        });
    copy(
        TIME,
        rows -> {
          for (int i = 0; i < share.sessions; i++) {
            Instant start = share.first.plus(share.every.multipliedBy(i));
            Instant end = end(start);
            rows.add(ids[i][0], share.hostId, true, start, end, start, end);
            rows.add(ids[i][0], ids[i][1], false, start, end, start, end);
          }
        });
  }

  private static Instant end(Instant start) {
    return start.plus(30, ChronoUnit.MINUTES);
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private interface Table {
    void fill(Rows rows) throws SQLException;
  }

  private void copy(String statement, Table table) throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      try {
        table.fill(new Rows(copy));
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    }
  }

  private record Rows(CopyIn copy) {
    void add(Object... values) throws SQLException {
      var row = new StringBuilder(400);
      for (Object value : values) {
        row.append(row.isEmpty() ? "" : "\t").append(value);
      }
      byte[] bytes = row.append('\n').toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
    }
  }
}
