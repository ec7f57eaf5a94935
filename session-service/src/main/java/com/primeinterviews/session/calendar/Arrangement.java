package com.primeinterviews.session.calendar;

import com.primeinterviews.session.calendar.Placement.Occupied.Own;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the calendar answers to a {@link Meeting}. */
public sealed interface Arrangement {

  /** The time is taken, provided the transaction commits. */
  record Arranged() implements Arrangement {}

  /** Somebody's time is taken already; at least one is named. */
  record Clash(List<Busy> busy) implements Arrangement {}

  /**
   * @param by what takes that person's time; null when it is something outside the suite
   */
  record Busy(UUID personId, @Nullable Own by) {}
}
