package com.primeinterviews.auth.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When failed logins lock a pair of account and network address.
 *
 * @param failures so many
 * @param within in so short a time
 * @param lasting lock it for so long, counted from the last of them
 */
@ConfigurationProperties("prime.auth.lockout")
record LockoutPolicy(
    @DefaultValue("5") int failures,
    @DefaultValue("15m") Duration within,
    @DefaultValue("15m") Duration lasting) {

  LockoutPolicy {
    if (failures < 1 || !within.isPositive() || !lasting.isPositive()) {
      throw new IllegalArgumentException("A lock-out needs failures, a time and a length");
    }
  }

  /**
   * How long the pair stays locked.
   *
   * @param latest its latest failures, newest first, at most {@link #failures()}
   */
  Optional<Duration> remainingLock(List<Instant> latest, Instant now) {
    if (latest.size() < failures) {
      return Optional.empty();
    }
    var newest = latest.getFirst();
    var oldest = latest.getLast();
    if (Duration.between(oldest, newest).compareTo(within) > 0) {
      return Optional.empty();
    }
    return Optional.of(Duration.between(now, newest.plus(lasting))).filter(Duration::isPositive);
  }

  /** How long a failure can still matter. */
  Duration memory() {
    return within.plus(lasting);
  }
}
