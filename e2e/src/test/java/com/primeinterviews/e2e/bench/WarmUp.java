package com.primeinterviews.e2e.bench;

import java.time.Duration;

/**
 * Load until the rate no longer rises. The services' compilers need minutes for what they find hot
 * when all of them share two cores; a fixed time would measure how far they have come.
 */
final class WarmUp {

  static final Duration ROUND = Duration.ofSeconds(20);

  private static final int MOST_ROUNDS = 15;
  private static final int ROUNDS_WITHOUT_RISE = 2;
  private static final double RISE = 1.03;

  private WarmUp() {}

  /** Runs the load for {@link #ROUND}. */
  @FunctionalInterface
  interface Round {

    /** Answers a second. */
    double rate() throws Exception;
  }

  static void untilSteady(String what, Round round) throws Exception {
    double best = 0;
    int withoutRise = 0;
    for (int i = 0; i < MOST_ROUNDS && withoutRise < ROUNDS_WITHOUT_RISE; i++) {
      double rate = round.rate();
      Bench.say("  warming up %s: %.0f/s".formatted(what, rate));
      withoutRise = rate < best * RISE ? withoutRise + 1 : 0;
      best = Math.max(best, rate);
    }
  }
}
