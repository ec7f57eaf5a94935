package com.primeinterviews.session.hold;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes expired holds and has their slots announced as open. Nothing depends on its coming by in
 * time: whoever looks at a calendar, or takes time in it, passes over what has expired.
 */
@Component
class HoldSweep {

  private static final Logger log = LoggerFactory.getLogger(HoldSweep.class);
  private static final int BATCH = 200;

  private final Holds holds;
  private final HoldDesk desk;
  private final Clock clock;

  HoldSweep(Holds holds, HoldDesk desk, Clock clock) {
    this.holds = holds;
    this.desk = desk;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${prime.session.hold.sweep-every:5s}",
      fixedDelayString = "${prime.session.hold.sweep-every:5s}")
  void removeExpired() {
    holds.expired(clock.instant(), BATCH).forEach(this::remove);
  }

  private void remove(UUID holdId) {
    try {
      desk.expire(holdId);
    } catch (RuntimeException e) {
      log.warn("Hold {} was not removed", holdId, e);
    }
  }
}
