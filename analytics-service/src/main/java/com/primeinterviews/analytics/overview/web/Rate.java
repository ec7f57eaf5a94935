package com.primeinterviews.analytics.overview.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Quotients of counts; null where there is nothing to divide by, as 0 would be a claim. */
final class Rate {

  private Rate() {}

  static @Nullable BigDecimal of(long part, long whole) {
    return quotient(part, whole, 4);
  }

  static @Nullable BigDecimal quotient(long sum, long count, int decimals) {
    return count == 0
        ? null
        : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), decimals, RoundingMode.HALF_UP);
  }
}
