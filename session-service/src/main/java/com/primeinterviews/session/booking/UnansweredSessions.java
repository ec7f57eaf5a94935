package com.primeinterviews.session.booking;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets bookings expire that no mentor answered. The deadline stands in the session itself, so a
 * sweep over an index finds what is due; a table of timers would be a second truth to keep in step
 * with every answer, cancellation and move. Every instance sweeps: {@code skip locked} gives each
 * session to one of them, and one that fails holds nobody else up.
 */
@Component
class UnansweredSessions {

  private static final Logger log = LoggerFactory.getLogger(UnansweredSessions.class);
  private static final Limit BATCH = Limit.of(200);

  private final Sessions sessions;
  private final SessionDesk desk;
  private final Clock clock;

  UnansweredSessions(Sessions sessions, SessionDesk desk, Clock clock) {
    this.sessions = sessions;
    this.desk = desk;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${prime.session.sweep-every:30s}",
      fixedDelayString = "${prime.session.sweep-every:30s}")
  void expireDue() {
    sessions.unanswered(clock.instant(), BATCH).forEach(this::expire);
  }

  private void expire(UUID sessionId) {
    try {
      desk.expire(sessionId);
    } catch (RuntimeException e) {
      log.warn("Session {} did not expire", sessionId, e);
    }
  }
}
