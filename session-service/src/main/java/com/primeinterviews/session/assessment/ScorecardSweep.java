package com.primeinterviews.session.assessment;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Shares scorecards whose candidates did not review in time, or could not. Every instance sweeps;
 * whoever comes second waits for the row of what it is about and then finds nothing to do. One that
 * fails holds nobody else up.
 */
@Component
class ScorecardSweep {

  private static final Logger log = LoggerFactory.getLogger(ScorecardSweep.class);
  private static final int BATCH = 200;

  private final Scorecards scorecards;
  private final ScorecardDesk desk;
  private final Clock clock;

  ScorecardSweep(Scorecards scorecards, ScorecardDesk desk, Clock clock) {
    this.scorecards = scorecards;
    this.desk = desk;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${prime.session.sweep-every:30s}",
      fixedDelayString = "${prime.session.sweep-every:30s}")
  void shareDue() {
    scorecards.due(clock.instant(), BATCH).forEach(this::share);
  }

  private void share(UUID subject) {
    try {
      desk.shareDue(subject);
    } catch (RuntimeException e) {
      log.warn("The scorecard of {} was not shared", subject, e);
    }
  }
}
