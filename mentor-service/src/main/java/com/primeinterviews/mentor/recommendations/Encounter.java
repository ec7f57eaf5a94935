package com.primeinterviews.mentor.recommendations;

import java.util.List;

/** What a mentor teaches whom somebody chose before. */
record Encounter(Kind kind, List<String> skills) {

  /** How they were chosen; the weight is that of the mentor's skills in what somebody likes. */
  enum Kind {
    FAVORITE(3),
    RATED_WELL(3),
    BOOKED(2);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }
}
