package com.primeinterviews.session.booking;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The states of a session and what may follow what. */
public enum SessionStatus {
  /** Booked, not yet answered by the mentor. */
  PENDING,
  CONFIRMED,
  LIVE,
  COMPLETED,
  CANCELLED,
  /** Not answered in time. */
  EXPIRED,
  NO_SHOW;

  /**
   * What a step may lead to. A candidate who moves a confirmed session asks anew: that puts it back
   * to pending, see {@link Session#reschedule}.
   */
  public Set<SessionStatus> next() {
    return switch (this) {
      case PENDING -> EnumSet.of(CONFIRMED, CANCELLED, EXPIRED);
      case CONFIRMED -> EnumSet.of(LIVE, CANCELLED, NO_SHOW);
      case LIVE -> EnumSet.of(COMPLETED);
      case COMPLETED, CANCELLED, EXPIRED, NO_SHOW -> EnumSet.noneOf(SessionStatus.class);
    };
  }

  /** Whether the session keeps the time of its people; past sessions count towards limits too. */
  boolean takesTime() {
    return switch (this) {
      case PENDING, CONFIRMED, LIVE, COMPLETED, NO_SHOW -> true;
      case CANCELLED, EXPIRED -> false;
    };
  }

  /** The states from which something may still follow. */
  static Set<SessionStatus> open() {
    Set<SessionStatus> open = EnumSet.allOf(SessionStatus.class);
    open.removeIf(status -> status.next().isEmpty());
    return open;
  }

  /** As it is written in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SessionStatus> fromWire(String name) {
    return Arrays.stream(values()).filter(status -> status.wireName().equals(name)).findFirst();
  }
}
