package com.primeinterviews.mentor.recommendations;

import java.util.List;
import java.util.UUID;

/** A mentor whom somebody knows already. */
record Encounter(UUID mentorId, Kind kind, List<String> skills) {

  /** How they know each other; the weight is that of the mentor's skills in what somebody likes. */
  enum Kind {
    FAVORITE(3),
    RATED_WELL(3),
    BOOKED(2),
    RATED_POORLY(0);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }
}
