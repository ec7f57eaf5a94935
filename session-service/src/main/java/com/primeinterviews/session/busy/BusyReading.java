package com.primeinterviews.session.busy;

import com.primeinterviews.session.busy.fetch.Fetched.Validators;
import com.primeinterviews.session.calendar.TimeSpan;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a source. */
sealed interface BusyReading {

  /**
   * @param times disjoint, ascending
   */
  record Whole(List<TimeSpan> times, Validators validators) implements BusyReading {}

  /** Since it was read last. */
  record Unchanged() implements BusyReading {}

  /**
   * @param retryAfter what the other side asks for
   */
  record NotRead(BusyFailure why, @Nullable Duration retryAfter) implements BusyReading {
    NotRead(BusyFailure why) {
      this(why, null);
    }
  }
}
