package com.primeinterviews.analytics.overview;

import com.primeinterviews.analytics.sessions.SessionProjection;
import com.primeinterviews.analytics.sessions.SessionStatus;
import com.primeinterviews.analytics.sessions.TrackedSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts all sessions by status, in quarters of an hour by the time of their booking. */
@Component
@Order(2)
class BookingCounters implements SessionProjection {

  private final JdbcClient jdbc;

  BookingCounters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void moved(@Nullable TrackedSession before, TrackedSession after) {
    Optional<BookingShare> removed = Optional.ofNullable(before).flatMap(BookingShare::of);
    Optional<BookingShare> added = BookingShare.of(after);
    if (!removed.equals(added)) {
      removed.ifPresent(share -> add(share, -1));
      added.ifPresent(share -> add(share, 1));
    }
  }

  /** Days with bookings only, in order. */
  List<DayOfBookings> byDay(DayRange range) {
    return jdbc.sql(
            """
            select width_bucket(quarter, bounds) - 1 as day,
              sum(pending) as pending, sum(confirmed) as confirmed, sum(live) as live,
              sum(completed) as completed, sum(cancelled) as cancelled,
              sum(expired) as expired, sum(no_show) as no_show,
              sum(answered) as answered, sum(answer_seconds) as answer_seconds
            from booking_quarter, (select cast(? as timestamptz[]) as bounds) days
            where quarter >= bounds[1] and quarter < bounds[array_length(bounds, 1)]
            group by day order by day
            """)
        .param(range.bounds().stream().map(Instant::toString).toArray(String[]::new))
        .query((row, number) -> map(row, range))
        .list();
  }

  private static DayOfBookings map(ResultSet row, DayRange range) throws SQLException {
    Map<SessionStatus, Integer> byStatus = new EnumMap<>(SessionStatus.class);
    for (SessionStatus status : SessionStatus.values()) {
      byStatus.put(status, row.getInt(status.wireName()));
    }
    return new DayOfBookings(
        range.day(row.getInt("day")),
        byStatus,
        row.getInt("answered"),
        row.getLong("answer_seconds"));
  }

  private void add(BookingShare share, int times) {
    Long seconds = share.answerSeconds();
    var statement =
        jdbc.sql(
                """
                insert into booking_quarter as stored (quarter, pending, confirmed, live, completed,
                  cancelled, expired, no_show, answered, answer_seconds)
                values (:quarter, :pending, :confirmed, :live, :completed,
                  :cancelled, :expired, :no_show, :answered, :answer_seconds)
                on conflict (quarter) do update set
                  pending = stored.pending + excluded.pending,
                  confirmed = stored.confirmed + excluded.confirmed,
                  live = stored.live + excluded.live,
                  completed = stored.completed + excluded.completed,
                  cancelled = stored.cancelled + excluded.cancelled,
                  expired = stored.expired + excluded.expired,
                  no_show = stored.no_show + excluded.no_show,
                  answered = stored.answered + excluded.answered,
                  answer_seconds = stored.answer_seconds + excluded.answer_seconds
                """)
            .param("quarter", share.quarter().column())
            .param("answered", seconds == null ? 0 : times)
            .param("answer_seconds", seconds == null ? 0L : times * seconds);
    for (SessionStatus status : SessionStatus.values()) {
      statement = statement.param(status.wireName(), status == share.status() ? times : 0);
    }
    statement.update();
  }
}
