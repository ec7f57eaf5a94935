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
   * The person's zone, held to the end of the transaction: months are counted and recounted one
   * after the other. UTC for someone whose account has not been heard of yet.
   */
  ZoneId lock(UUID userId) {
    return jdbc.sql(
            """
            insert into home_zone (user_id, zone, version) values (?, ?, 0)
            on conflict (user_id) do update set version = home_zone.version
            returning zone
            """)
        .param(userId)
        .param(ZoneOffset.UTC.getId())
        .query((row, number) -> ZoneId.of(row.getString("zone")))
        .single();
  }

  /** False when the version is not newer than the known one. */
  boolean move(UUID userId, ZoneId zone, long version) {
    return jdbc.sql(
                """
                insert into home_zone (user_id, zone, version) values (:userId, :zone, :version)
                on conflict (user_id) do update set zone = :zone, version = :version
                where home_zone.version < :version
                """)
            .param("userId", userId)
            .param("zone", zone.getId())
            .param("version", version)
            .update()
        == 1;
  }

  Optional<ZoneId> of(UUID userId) {
    return jdbc.sql("select zone from home_zone where user_id = ?")
        .param(userId)
        .query((row, number) -> ZoneId.of(row.getString("zone")))
        .optional();
  }
}
