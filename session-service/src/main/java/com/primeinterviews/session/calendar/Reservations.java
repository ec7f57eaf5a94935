package com.primeinterviews.session.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The time of people, under the constraint that nobody is in two places at once. */
@Repository
class Reservations {

  /** One person's part in a booking. */
  record Seat(UUID personId, TakenTime time) {}

  private final JdbcClient jdbc;

  Reservations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes all seats or none. The constraint judges: {@code on conflict do nothing} waits for a
   * rival's transaction to end, and then says no instead of failing the transaction. Persons are
   * taken in the order of their ids, so that two bookings never wait for each other.
   */
  boolean take(UUID bookingId, List<Seat> seats) {
    boolean allTaken =
        seats.stream()
            .sorted(Comparator.comparing(Seat::personId))
            .allMatch(seat -> take(bookingId, seat));
    if (!allTaken) {
      release(bookingId);
    }
    return allTaken;
  }

  private boolean take(UUID bookingId, Seat seat) {
    TakenTime time = seat.time();
    return jdbc.sql(
                """
                insert into reservation (booking_id, person_id, hosting,
                                         starts_at, ends_at, blocked_from, blocked_until)
                values (:booking, :person, :hosting, :start, :end, :from, :until)
                on conflict do nothing
                """)
            .param("booking", bookingId)
            .param("person", seat.personId())
            .param("hosting", time.countsTowardsLimits())
            .param("start", utc(time.span().start()))
            .param("end", utc(time.span().end()))
            .param("from", utc(time.blocked().start()))
            .param("until", utc(time.blocked().end()))
            .update()
        == 1;
  }

  void release(UUID bookingId) {
    jdbc.sql("delete from reservation where booking_id = ?").param(bookingId).update();
  }

  /** What a person has taken in the span, buffers included. */
  List<TakenTime> of(UUID personId, TimeSpan within) {
    return jdbc.sql(
            """
            select starts_at, ends_at, blocked_from, blocked_until, hosting from reservation
            where person_id = :person
              and tstzrange(blocked_from, blocked_until) && tstzrange(:from, :until)
            """)
        .param("person", personId)
        .param("from", utc(within.start()))
        .param("until", utc(within.end()))
        .query((row, number) -> takenTime(row))
        .list();
  }

  /** The person's own booking that is in the way. */
  Optional<UUID> bookingOf(UUID personId, TimeSpan within) {
    return jdbc.sql(
            """
            select booking_id from reservation
            where person_id = :person
              and tstzrange(blocked_from, blocked_until) && tstzrange(:from, :until)
            order by starts_at limit 1
            """)
        .param("person", personId)
        .param("from", utc(within.start()))
        .param("until", utc(within.end()))
        .query(UUID.class)
        .optional();
  }

  private static TakenTime takenTime(ResultSet row) throws SQLException {
    return new TakenTime(
        span(row, "starts_at", "ends_at"),
        span(row, "blocked_from", "blocked_until"),
        row.getBoolean("hosting"));
  }

  private static TimeSpan span(ResultSet row, String start, String end) throws SQLException {
    return new TimeSpan(
        row.getObject(start, OffsetDateTime.class).toInstant(),
        row.getObject(end, OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
