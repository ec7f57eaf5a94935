package com.primeinterviews.notification.feed;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each feed ends and how far its owner acknowledged it. */
@Component
class FeedPositions {

  private final JdbcClient jdbc;

  FeedPositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The end of the feed, held by this transaction: nobody else adds to it before the commit. */
  UUID lock(UUID userId) {
    return jdbc.sql(
            """
            insert into feed_position (user_id, last_id) values (:user, :beginning)
            on conflict (user_id) do update set last_id = feed_position.last_id
            returning last_id
            """)
        .param("user", userId)
        .param("beginning", FeedOrder.BEGINNING)
        .query(UUID.class)
        .single();
  }

  void moveTo(UUID userId, UUID lastId) {
    jdbc.sql("update feed_position set last_id = :last where user_id = :user")
        .param("user", userId)
        .param("last", lastId)
        .update();
  }

  void acknowledge(UUID userId, UUID id) {
    jdbc.sql(
            """
            update feed_position set acknowledged_id = greatest(acknowledged_id, :id)
            where user_id = :user
            """)
        .param("user", userId)
        .param("id", id)
        .update();
  }

  Optional<FeedPosition> find(UUID userId) {
    return jdbc.sql("select last_id, acknowledged_id from feed_position where user_id = :user")
        .param("user", userId)
        .query(FeedPosition.class)
        .optional();
  }

  Map<UUID, UUID> ends(Collection<UUID> userIds) {
    return jdbc
        .sql("select user_id, last_id from feed_position where user_id = any(:users)")
        .param("users", userIds.toArray(UUID[]::new))
        .query(
            (row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
