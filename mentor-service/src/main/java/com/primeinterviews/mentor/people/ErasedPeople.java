package com.primeinterviews.mentor.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers who was erased, so that what is told of them later does not bring them back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ErasedPeople {

  private final JdbcClient jdbc;
  private final Clock clock;

  ErasedPeople(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Waits for whoever writes about this person just now; what they wrote is seen afterwards. */
  public void enter(UUID userId) {
    jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended('person ' || :user, 0)) as l")
        .param("user", userId.toString())
        .query(Boolean.class)
        .single();
    jdbc.sql(
            "insert into erased_user (user_id, erased_at) values (:user, :now)"
                + " on conflict do nothing")
        .param("user", userId)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Whether this person was erased; if not, nobody does so until the end of the transaction. To be
   * asked before anything else is locked, so that an erasure never waits crosswise.
   */
  public boolean contains(UUID userId) {
    jdbc.sql(
            "select true from pg_advisory_xact_lock_shared("
                + "hashtextextended('person ' || :user, 0)) as l")
        .param("user", userId.toString())
        .query(Boolean.class)
        .single();
    return jdbc.sql("select exists (select from erased_user where user_id = :user)")
        .param("user", userId)
        .query(Boolean.class)
        .single();
  }
}
