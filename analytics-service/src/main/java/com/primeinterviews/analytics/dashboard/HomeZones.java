package com.primeinterviews.analytics.dashboard;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The zone each person lives in. */
@Component
class HomeZones {

  private final JdbcClient jdbc;

  HomeZones(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param erased nothing is to be written about that person any more
   */
  record Home(ZoneId zone, boolean erased) {}

  /**
   * The person's zone, held to the end of the transaction: whatever is written about one person is
   * written one after the other. UTC for someone whose account has not been heard of yet.
   */
  Home lock(UUID userId) {
    return jdbc.sql(
            """
            insert into home_zone (user_id, zone, version) values (?, ?, 0)
            on conflict (user_id) do update set version = home_zone.version
            returning zone, erased
            """)
        .params(userId, ZoneOffset.UTC.getId())
        .query((row, number) -> new Home(ZoneId.of(row.getString(1)), row.getBoolean(2)))
        .single();
  }

  /** False when the version is not newer than the known one, or the person was erased. */
  boolean move(UUID userId, ZoneId zone, long version) {
    return jdbc.sql(
                """
                insert into home_zone (user_id, zone, version) values (:userId, :zone, :version)
                on conflict (user_id) do update set zone = :zone, version = :version
                where home_zone.version < :version and not home_zone.erased
                """)
            .param("userId", userId)
            .param("zone", zone.getId())
            .param("version", version)
            .update()
        == 1;
  }

  /** For good. */
  void erase(UUID userId) {
    jdbc.sql("update home_zone set zone = 'UTC', erased = true where user_id = ?")
        .param(userId)
        .update();
  }

  boolean isErased(UUID userId) {
    return jdbc.sql("select exists (select from home_zone where user_id = ? and erased)")
        .param(userId)
        .query(Boolean.class)
        .single();
  }

  Optional<ZoneId> of(UUID userId) {
    return jdbc.sql("select zone from home_zone where user_id = ? and not erased")
        .param(userId)
        .query((row, number) -> ZoneId.of(row.getString("zone")))
        .optional();
  }
}
