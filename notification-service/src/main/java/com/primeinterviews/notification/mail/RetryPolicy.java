package com.primeinterviews.notification.mail;

import java.time.Duration;

/**
 * When a failed delivery is tried again: after {@code firstPause}, then each time after four times
 * the pause before.
 *
 * @param attempts tries in all, 1 or more
 */
record RetryPolicy(int attempts, Duration firstPause) {

  private static final int FACTOR = 4;

  RetryPolicy {
    if (attempts < 1 || firstPause.isNegative()) {
      throw new IllegalArgumentException("attempts " + attempts + ", pause " + firstPause);
    }
  }

  boolean isExhaustedBy(int attemptsMade) {
    return attemptsMade >= attempts;
  }

  /**
   * @param attemptsMade 1 or more
   */
  Duration pauseAfter(int attemptsMade) {
    return firstPause.multipliedBy(Math.powExact((long) FACTOR, attemptsMade - 1));
  }
}
