package com.primeinterviews.gateway.limits;

import java.time.Duration;

/**
 * How a caller stands after a request.
 *
 * @param used requests in the window, with this one
 * @param left until the window ends
 * @param revoked whether the token is no longer good; then nothing has been counted
 */
record Standing(long used, Duration left, boolean revoked) {

  boolean isOver(long quota) {
    return used > quota;
  }

  long remainingOf(long quota) {
    return Math.max(0, quota - used);
  }

  /** Whole seconds until the window ends, never too few. */
  long secondsLeft() {
    return Math.max(1, left.plusMillis(999).toSeconds());
  }
}
