package com.primeinterviews.auth.usage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How much somebody has called, and may.
 *
 * @param limits requests per window, by bucket
 * @param days latest first, also those without a call
 */
public record Usage(Map<String, Long> limits, Duration window, List<Day> days) {

  /**
   * @param date in UTC
   * @param calls by bucket; a bucket without a call is missing
   */
  public record Day(LocalDate date, Map<String, Long> calls) {

    public long total() {
      return calls.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
