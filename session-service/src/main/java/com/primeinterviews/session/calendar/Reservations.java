package com.primeinterviews.session.calendar;

import com.primeinterviews.session.calendar.Placement.Occupied.Own;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The time of people, under the constraint that nobody is in two places at once. */
@Repository
class Reservations {

  /** One person's part in a booking. */
  record Seat(UUID personId, TakenTime time) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Reservations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** See {@link #take(UUID, List, Instant)}; for good. */
  boolean take(UUID bookingId, List<Seat> seats) {
    return take(bookingId, seats, null);
  }

  /**
   * Takes all seats or none, in one statement. The constraint judges: {@code on conflict do
   * nothing} waits for a rival's transaction to end, and then says no instead of failing the
   * transaction. Persons are taken in the order of their ids, so that two bookings never wait for
   * each other; only behind an expired hold the order may break, and with it a tie.
   *
   * @param heldUntil how long they are taken; null: for good
   */
  boolean take(UUID bookingId, List<Seat> seats, @Nullable Instant heldUntil) {
    List<Seat> inOrder = seats.stream().sorted(Comparator.comparing(Seat::personId)).toList();
    Set<UUID> seated = insert(bookingId, inOrder, heldUntil);
    boolean allTaken =
        inOrder.stream()
            .filter(seat -> !seated.contains(seat.personId()))
            .allMatch(
                seat ->
                    clearExpired(seat) && !insert(bookingId, List.of(seat), heldUntil).isEmpty());
    if (!allTaken) {
      release(bookingId);
    }
    return allTaken;
  }

  /** Whose time was taken. */
  private Set<UUID> insert(UUID bookingId, List<Seat> seats, @Nullable Instant heldUntil) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Seat seat : seats) {
      TimeSpan span = seat.time().span();
      TimeSpan blocked = seat.time().blocked();
      values.addAll(List.of(bookingId, seat.personId(), seat.time().countsTowardsLimits()));
      values.addAll(List.of(utc(span.start()), utc(span.end())));
      values.addAll(List.of(utc(blocked.start()), utc(blocked.end())));
      values.add(heldUntil == null ? null : utc(heldUntil));
    }
    return jdbc.sql(
            """
            insert into reservation (booking_id, person_id, hosting,
                                     starts_at, ends_at, blocked_from, blocked_until, held_until)
            values %s on conflict do nothing returning person_id
            """
                .formatted(
                    String.join(
                        ", ",
                        Collections.nCopies(
                            seats.size(), "(?, ?, ?, ?, ?, ?, ?, ?::timestamptz)"))))
        .params(values)
        .query(UUID.class)
        .set();
  }

  /**
   * Takes expired holds of that person out of the way, which only the sweep would do otherwise. Who
   * finds one in another's hands waits for it at the next insert, holding nothing of it.
   */
  private boolean clearExpired(Seat seat) {
    return jdbc.sql(
                """
                delete from reservation where (booking_id, person_id) in (
                  select booking_id, person_id from reservation
                  where person_id = :person and held_until <= :now
                    and tstzrange(blocked_from, blocked_until) && tstzrange(:from, :until)
                  for update skip locked)
                """)
            .param("person", seat.personId())
            .param("now", utc(clock.instant()))
            .param("from", utc(seat.time().blocked().start()))
            .param("until", utc(seat.time().blocked().end()))
            .update()
        > 0;
  }

  /** Makes held time that of a booking; false when some of it is not held any more. */
  boolean keep(UUID holdId, UUID bookingId) {
    return jdbc.sql(
                """
                update reservation set booking_id = :booking, held_until = null
                where booking_id = :hold and held_until > :now
                """)
            .param("booking", bookingId)
            .param("hold", holdId)
            .param("now", utc(clock.instant()))
            .update()
        == 2;
  }

  void release(UUID bookingId) {
    jdbc.sql("delete from reservation where booking_id = ?").param(bookingId).update();
  }

  /**
   * What a person has taken in the span, buffers included; what is held counts until it expires.
   */
  List<TakenTime> of(UUID personId, TimeSpan within) {
    return jdbc.sql(
            """
            select starts_at, ends_at, blocked_from, blocked_until, hosting from reservation
            where person_id = :person
              and tstzrange(blocked_from, blocked_until) && tstzrange(:from, :until)
              and (held_until is null or held_until > :now)
            """)
        .param("person", personId)
        .param("from", utc(within.start()))
        .param("until", utc(within.end()))
        .param("now", utc(clock.instant()))
        .query((row, number) -> takenTime(row))
        .list();
  }

  /** The person's own booking or hold that is in the way. */
  Optional<Own> inTheWayOf(UUID personId, TimeSpan within) {
    return jdbc.sql(
            """
            select booking_id as id, held_until is not null as held from reservation
            where person_id = :person and (held_until is null or held_until > :now)
              and tstzrange(blocked_from, blocked_until) && tstzrange(:from, :until)
            order by starts_at limit 1
            """)
        .param("person", personId)
        .param("from", utc(within.start()))
        .param("until", utc(within.end()))
        .param("now", utc(clock.instant()))
        .query(Own.class)
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
