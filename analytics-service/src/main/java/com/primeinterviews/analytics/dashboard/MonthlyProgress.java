package com.primeinterviews.analytics.dashboard;

import com.primeinterviews.analytics.dashboard.HomeZones.Home;
import com.primeinterviews.analytics.sessions.SessionProjection;
import com.primeinterviews.analytics.sessions.TrackedSession;
import com.primeinterviews.analytics.sessions.TrackedSessions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts each person's sessions by month, in the zone the person lives in. */
@Component
@Order(1)
public class MonthlyProgress implements SessionProjection {

  private final JdbcClient jdbc;
  private final HomeZones zones;
  private final TrackedSessions sessions;

  MonthlyProgress(JdbcClient jdbc, HomeZones zones, TrackedSessions sessions) {
    this.jdbc = jdbc;
    this.zones = zones;
    this.sessions = sessions;
  }

  @Override
  public void moved(@Nullable TrackedSession before, TrackedSession after) {
    Home home = zones.lock(after.candidateId());
    if (home.erased()) {
      return;
    }
    ZoneId zone = home.zone();
    Month added = Month.shareOf(after, zone);
    if (before == null) {
      add(after.candidateId(), added);
      return;
    }
    Month removed = Month.shareOf(before, zone);
    if (!removed.equals(added)) {
      add(before.candidateId(), removed.negated());
      add(after.candidateId(), added);
    }
  }

  /**
   * A move to another zone shifts sessions across month ends: the person's months are recounted.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void live(UUID userId, ZoneId zone, long version) {
    ZoneId former = zones.lock(userId).zone();
    if (zones.move(userId, zone, version) && !former.equals(zone)) {
      forget(userId);
      sessions.of(userId).stream()
          .map(session -> Month.shareOf(session, zone))
          .collect(Collectors.toMap(Month::month, Function.identity(), Month::plus))
          .values()
          .forEach(month -> add(userId, month));
    }
  }

  void forget(UUID userId) {
    jdbc.sql("delete from progress_month where user_id = ?").param(userId).update();
  }

  List<Month> of(UUID userId) {
    return jdbc.sql("select * from progress_month where user_id = ? order by month")
        .param(userId)
        .query(
            (row, number) ->
                new Month(
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getInt("sessions"),
                    row.getInt("completed"),
                    row.getInt("minutes")))
        .list();
  }

  private void add(UUID userId, Month share) {
    jdbc.sql(
            """
            insert into progress_month (user_id, month, sessions, completed, minutes)
            values (:userId, :month, :sessions, :completed, :minutes)
            on conflict (user_id, month) do update set
              sessions = progress_month.sessions + excluded.sessions,
              completed = progress_month.completed + excluded.completed,
              minutes = progress_month.minutes + excluded.minutes
            """)
        .param("userId", userId)
        .param("month", share.month().atDay(1))
        .param("sessions", share.sessions())
        .param("completed", share.completed())
        .param("minutes", share.minutes())
        .update();
  }
}
