package com.primeinterviews.session.busy.google;

import com.primeinterviews.session.busy.google.GoogleReading.NoAnswer;
import com.primeinterviews.session.busy.google.GoogleReading.Why;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a conversation with Google; told as {@link NoAnswer}. It never quotes what was sent or
 * answered: tokens stand there.
 */
final class GoogleRefusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final Why why;
  private final @Nullable Duration retryAfter;

  GoogleRefusal(Why why, @Nullable Duration retryAfter) {
    super(why.name());
    this.why = why;
    this.retryAfter = retryAfter;
  }

  GoogleRefusal(Why why) {
    this(why, null);
  }

  NoAnswer asAnswer() {
    return new NoAnswer(why, retryAfter);
  }

  /** Whether it is Google that fails, and not one person's permission or calendar. */
  boolean isOutage() {
    return switch (why) {
      case SERVER_ERROR, UNREACHABLE -> true;
      case ACCESS_DENIED, NOT_FOUND, RATE_LIMITED, MALFORMED -> false;
    };
  }
}
