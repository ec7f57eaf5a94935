package com.primeinterviews.notification.occasions;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells news from what is older than something heard before, a replayed dead letter for example.
 */
@Component
class LatestVersions {

  private final JdbcClient jdbc;

  LatestVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** True once per version, and only while nothing newer of the aggregate has been heard. */
  boolean isNews(UUID aggregateId, long version) {
    return jdbc.sql(
                """
                insert into latest_version (aggregate_id, version) values (:id, :version)
                on conflict (aggregate_id) do update set version = excluded.version
                where latest_version.version < excluded.version
                """)
            .param("id", aggregateId)
            .param("version", version)
            .update()
        == 1;
  }
}
