package com.primeinterviews.session.booking;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets bookings expire that no mentor answered, and completes live sessions that nobody ended: they
 * would be live for ever, and could never be rated. The deadlines stand in the sessions themselves,
 * so sweeps over indexes find what is due; a table of timers would be a second truth to keep in
 * step with every answer, cancellation and move. Every instance sweeps: {@code skip locked} gives
 * each session to one of them, and one that fails holds nobody else up.
 */
@Component
class OverdueSessions {

  private static final Logger log = LoggerFactory.getLogger(OverdueSessions.class);
  private static final Limit BATCH = Limit.of(200);

  private final Sessions sessions;
  private final SessionDesk desk;
  private final BookingSettings settings;
  private final Clock clock;

  OverdueSessions(Sessions sessions, SessionDesk desk, BookingSettings settings, Clock clock) {
    this.sessions = sessions;
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${prime.session.sweep-every:30s}",
      fixedDelayString = "${prime.session.sweep-every:30s}")
  void expireUnanswered() {
    settle(sessions.unanswered(clock.instant(), BATCH), desk::expire);
  }

  @Scheduled(
      initialDelayString = "${prime.session.sweep-every:30s}",
      fixedDelayString = "${prime.session.sweep-every:30s}")
  void completeLeftOpen() {
    settle(sessions.leftOpen(settings.leftOpenAt(clock.instant()), BATCH), desk::completeLeftOpen);
  }

  private static void settle(List<UUID> due, Consumer<UUID> step) {
    for (UUID sessionId : due) {
      try {
        step.accept(sessionId);
      } catch (RuntimeException e) {
        log.warn("Session {} is overdue and stays so", sessionId, e);
      }
    }
  }
}
