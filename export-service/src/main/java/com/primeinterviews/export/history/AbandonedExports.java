package com.primeinterviews.export.history;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends what a killed process left running. No export may take longer than its limit, so one that is
 * twice as old has nobody who writes it any more.
 */
@Component
class AbandonedExports {

  private static final Logger log = LoggerFactory.getLogger(AbandonedExports.class);

  private final Exports exports;
  private final ExportLog history;
  private final Duration longest;
  private final Clock clock;

  AbandonedExports(
      Exports exports,
      ExportLog history,
      @Value("${prime.export.direct.longest}") Duration longest,
      Clock clock) {
    this.exports = exports;
    this.history = history;
    this.longest = longest;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
  void giveUp() {
    var before = clock.instant().minus(longest.multipliedBy(2));
    for (var id : exports.runningSince(before, Limit.of(100))) {
      log.warn("Export {} was abandoned by the process that wrote it", id);
      history.giveUp(id);
    }
  }
}
