package com.primeinterviews.session.booking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the two meet. */
public enum MeetingType {
  VIDEO,
  AUDIO,
  IN_PERSON;

  /** Whether they meet in a room of the suite. */
  boolean isOnline() {
    return this != IN_PERSON;
  }

  /** As it is written in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<MeetingType> fromWire(String name) {
    return Arrays.stream(values()).filter(type -> type.wireName().equals(name)).findFirst();
  }
}
