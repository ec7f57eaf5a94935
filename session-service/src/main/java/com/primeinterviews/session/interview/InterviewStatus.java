package com.primeinterviews.session.interview;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The states of an interview and what may follow what. */
public enum InterviewStatus {
  SCHEDULED,
  LIVE,
  COMPLETED,
  CANCELLED;

  public Set<InterviewStatus> next() {
    return switch (this) {
      case SCHEDULED -> EnumSet.of(LIVE, CANCELLED);
      case LIVE -> EnumSet.of(COMPLETED, CANCELLED);
      case COMPLETED, CANCELLED -> EnumSet.noneOf(InterviewStatus.class);
    };
  }

  /** Whether its people have met, or meet at this moment. */
  public boolean hasBegun() {
    return switch (this) {
      case LIVE, COMPLETED -> true;
      case SCHEDULED, CANCELLED -> false;
    };
  }

  /** As it is written in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<InterviewStatus> fromWire(String name) {
    return Arrays.stream(values()).filter(status -> status.wireName().equals(name)).findFirst();
  }
}
