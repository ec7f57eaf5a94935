package com.primeinterviews.session.calendar;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Announces open slots anew after bookings and as time passes. Every instance sweeps; {@code skip
 * locked} shares the work out, and a calendar that fails holds nobody else up.
 */
@Component
class OpenSlotsSweep {

  private static final Logger log = LoggerFactory.getLogger(OpenSlotsSweep.class);
  private static final Limit BATCH = Limit.of(200);

  private final Calendars calendars;
  private final OpenSlots openSlots;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OpenSlotsSweep(
      Calendars calendars,
      OpenSlots openSlots,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.calendars = calendars;
    this.openSlots = openSlots;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${prime.session.calendar.announce-every:2s}",
      fixedDelayString = "${prime.session.calendar.announce-every:2s}")
  void refreshDue() {
    calendars.due(clock.instant(), BATCH).forEach(this::refresh);
  }

  private void refresh(UUID mentorId) {
    try {
      transaction.executeWithoutResult(
          status ->
              calendars
                  .claimDue(mentorId, clock.instant())
                  .ifPresent(openSlots::announceIfChanged));
    } catch (RuntimeException e) {
      log.warn("Open slots of mentor {} were not refreshed", mentorId, e);
    }
  }
}
