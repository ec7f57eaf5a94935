package com.primeinterviews.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts in memory while Redis is away. Each gateway then knows its own requests only, so that
 * several of them let through as many times more; that is better than none or all.
 */
@Component
class LocalCounts {

  private static final int MOST_CALLERS = 100_000;

  private final Duration window;
  private final Clock clock;
  private final Cache<String, Window> windows;

  LocalCounts(LimitSettings settings, Clock clock) {
    this.window = settings.window();
    this.clock = clock;
    this.windows =
        Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterWrite(settings.window()).build();
  }

  Standing count(Visit visit) {
    long now = clock.millis();
    var counted = windows.asMap().compute(visit.window(), (key, open) -> withOneMore(open, now));
    return new Standing(counted.used(), Duration.ofMillis(counted.ends() - now), false);
  }

  private Window withOneMore(@Nullable Window open, long now) {
    return open == null || open.ends() <= now
        ? new Window(1, now + window.toMillis())
        : new Window(open.used() + 1, open.ends());
  }

  private record Window(long used, long ends) {}
}
