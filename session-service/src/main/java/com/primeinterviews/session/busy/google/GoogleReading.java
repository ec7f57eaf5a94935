package com.primeinterviews.session.busy.google;

import com.primeinterviews.session.calendar.TimeSpan;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Google says of a calendar. */
public sealed interface GoogleReading {

  /**
   * @param spans disjoint, ascending
   */
  record BusyTimes(List<TimeSpan> spans) implements GoogleReading {}

  /**
   * @param retryAfter what Google asks for
   */
  record NoAnswer(Why why, @Nullable Duration retryAfter) implements GoogleReading {
    NoAnswer(Why why) {
      this(why, null);
    }
  }

  /** Why there are no busy times. */
  enum Why {
    /** The owner has taken the permission back, or it never was one. */
    ACCESS_DENIED,
    NOT_FOUND,
    RATE_LIMITED,
    SERVER_ERROR,
    UNREACHABLE,
    MALFORMED
  }
}
