package com.primeinterviews.notification;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * Waits for what happens elsewhere: long enough for a busy machine, and no longer than it takes.
 */
public final class Patience {

  private Patience() {}

  public static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(40));
  }
}
