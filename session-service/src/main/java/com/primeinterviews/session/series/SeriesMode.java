package com.primeinterviews.session.series;

import com.primeinterviews.session.series.SeriesBooking.Occurrence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a series of which not every session can be had. */
public enum SeriesMode {
  /** None is booked. */
  ALL_OR_NOTHING,
  /** The others are booked. */
  SKIP_CONFLICTS;

  boolean accepts(List<Occurrence> occurrences) {
    return switch (this) {
      case ALL_OR_NOTHING -> occurrences.stream().allMatch(Occurrence::isBooked);
      case SKIP_CONFLICTS -> occurrences.stream().anyMatch(Occurrence::isBooked);
    };
  }

  /** As it is written in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SeriesMode> fromWire(String name) {
    return Arrays.stream(values()).filter(value -> value.wireName().equals(name)).findFirst();
  }
}
