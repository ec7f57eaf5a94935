package com.primeinterviews.session.mentors;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers who was erased, so that what is told of them later does not bring them back. */
@Component
public class ErasedPeople {

  private final JdbcClient jdbc;

  ErasedPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void enter(UUID userId, Instant now) {
    jdbc.sql("insert into erased_user (user_id, erased_at) values (?, ?) on conflict do nothing")
        .params(userId, utc(now))
        .update();
  }

  public boolean contains(UUID userId) {
    return jdbc.sql("select exists (select from erased_user where user_id = ?)")
        .param(userId)
        .query(Boolean.class)
        .single();
  }

  /** Erasures to carry out, or to carry out once more; the oldest first. */
  public List<UUID> unsettled() {
    return jdbc.sql("select user_id from erased_user where not settled order by erased_at")
        .query(UUID.class)
        .list();
  }

  /** Nothing more to be done for that person, if the erasure is older than the instant. */
  public void settle(UUID userId, Instant olderThan) {
    jdbc.sql("update erased_user set settled = true where user_id = ? and erased_at < ?")
        .params(userId, utc(olderThan))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
