package com.primeinterviews.session.booking;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of somebody who is to be forgotten: they stay, without the person. */
@Component
public class ErasedSessions {

  private static final Limit BATCH = Limit.of(100);

  private final Sessions sessions;
  private final SessionDesk desk;
  private final JdbcClient jdbc;
  private final Clock clock;

  ErasedSessions(Sessions sessions, SessionDesk desk, JdbcClient jdbc, Clock clock) {
    this.sessions = sessions;
    this.desk = desk;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes out what the person was called and wrote; ids and ratings stay. The versions grow, so
   * that whoever has a session in hand at this moment cannot write the old words back.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void anonymise(UUID userId) {
    jdbc.sql(
            """
            update session set version = version + 1, candidate_name = 'Former candidate',
              candidate_email = 'former-candidate@example.com', candidate_zone = 'UTC',
              special_requests = null, feedback = null
            where candidate_id = ? and candidate_email <> 'former-candidate@example.com'
            """)
        .param(userId)
        .update();
    jdbc.sql(
            """
            update session set version = version + 1, cancellation_reason = null
            where cancellation_reason is not null
              and (host_id = :user or candidate_id = :user)
              and exists (select from session_transition step where step.session_id = session.id
                and step.to_status = 'CANCELLED' and step.actor_id = :user)
            """)
        .param("user", userId)
        .update();
    jdbc.sql(
            """
            update session_transition set reason = null
            where actor_id = :user and reason is not null and session_id in
              (select id from session where host_id = :user or candidate_id = :user)
            """)
        .param("user", userId)
        .update();
  }

  /**
   * Cancels what has not begun, each session in a transaction of its own: one over several
   * calendars would hold one while it waits for the next.
   */
  public void cancelAhead(UUID userId) {
    List<UUID> batch;
    long cancelled;
    do {
      batch = sessions.ahead(userId, clock.instant(), BATCH);
      cancelled = batch.stream().filter(desk::cancelErased).count();
    } while (batch.size() == BATCH.max() && cancelled > 0);
  }
}
