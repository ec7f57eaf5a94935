package com.primeinterviews.local.progress;

import java.time.Duration;
import java.util.Locale;

/** Time since it was made. */
public final class Stopwatch {
  private final long begin = System.nanoTime();

  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Such as {@code 12.3 s}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f s", elapsed().toMillis() / 1000.0);
  }
}
