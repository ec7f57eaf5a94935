package com.primeinterviews.session.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the sessions of a series are apart. */
public enum Frequency {
  WEEKLY(1),
  BIWEEKLY(2);

  private final int weeks;

  Frequency(int weeks) {
    this.weeks = weeks;
  }

  int weeks() {
    return weeks;
  }

  /** As it is written in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Frequency> fromWire(String name) {
    return Arrays.stream(values()).filter(value -> value.wireName().equals(name)).findFirst();
  }
}
