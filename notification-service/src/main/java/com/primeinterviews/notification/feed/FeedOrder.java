package com.primeinterviews.notification.feed;

import java.util.Comparator;
import java.util.UUID;

/**
 * The order of notification ids: as 128-bit unsigned numbers, the way Postgres compares them.
 * {@link UUID#compareTo} compares signed halves and would disagree.
 */
public final class FeedOrder {

  /** Less than every id. */
  public static final UUID BEGINNING = new UUID(0, 0);

  private static final Comparator<UUID> UNSIGNED =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  private FeedOrder() {}

  public static boolean isAfter(UUID id, UUID other) {
    return UNSIGNED.compare(id, other) > 0;
  }

  /** The fresh id, or the next one after {@code last} where clocks of two instances disagree. */
  static UUID next(UUID last, UUID fresh) {
    if (isAfter(fresh, last)) {
      return fresh;
    }
    var low = last.getLeastSignificantBits() + 1;
    return new UUID(
        low == 0 ? last.getMostSignificantBits() + 1 : last.getMostSignificantBits(), low);
  }
}
