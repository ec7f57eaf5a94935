package com.primeinterviews.session.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a feed, and the hash of what opens it. */
@Repository
class Feeds {

  private final JdbcClient jdbc;

  Feeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whatever opened the feed before opens it no longer. */
  void open(UUID ownerId, FeedToken token, Instant now) {
    jdbc.sql(
            """
            insert into calendar_feed (owner_id, token_hash, created_at)
            values (:owner, :hash, :now)
            on conflict (owner_id) do update
            set token_hash = excluded.token_hash, created_at = excluded.created_at
            """)
        .param("owner", ownerId)
        .param("hash", token.hash())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Instant> createdAt(UUID ownerId) {
    return jdbc.sql("select created_at from calendar_feed where owner_id = ?")
        .param(ownerId)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  Optional<UUID> ownerOf(FeedToken token) {
    return jdbc.sql("select owner_id from calendar_feed where token_hash = ?")
        .param(token.hash())
        .query(UUID.class)
        .optional();
  }

  boolean close(UUID ownerId) {
    return jdbc.sql("delete from calendar_feed where owner_id = ?").param(ownerId).update() > 0;
  }
}
