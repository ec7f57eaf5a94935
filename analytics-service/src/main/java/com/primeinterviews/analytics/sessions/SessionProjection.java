package com.primeinterviews.analytics.sessions;

import org.jspecify.annotations.Nullable;

/**
 * Figures that follow the sessions. Called in the transaction that received the event, one after
 * the other in the order of the beans, so that locks are always taken in the same order.
 */
public interface SessionProjection {

  /**
   * @param before null when the session was not known yet
   */
  void moved(@Nullable TrackedSession before, TrackedSession after);
}
