package com.primeinterviews.session.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the mentor would answer if asked to hire the candidate. */
public enum Recommendation {
  STRONG_YES,
  YES,
  NO,
  STRONG_NO;

  /** As it is written in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Recommendation> fromWire(String name) {
    return Arrays.stream(values()).filter(value -> value.wireName().equals(name)).findFirst();
  }
}
