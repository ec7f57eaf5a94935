package com.primeinterviews.analytics.overview;

import com.primeinterviews.analytics.sessions.SessionStatus;
import java.time.LocalDate;
import java.util.Map;

/**
 * The sessions booked on one day.
 *
 * @param byStatus their status now; every status is present
 * @param answered how many a mentor has confirmed by hand
 * @param answerSeconds from booking to confirmation, summed over these
 */
public record DayOfBookings(
    LocalDate day, Map<SessionStatus, Integer> byStatus, int answered, long answerSeconds) {

  public DayOfBookings {
    byStatus = Map.copyOf(byStatus);
  }

  public int count(SessionStatus status) {
    return byStatus.getOrDefault(status, 0);
  }

  public int total() {
    return byStatus.values().stream().mapToInt(Integer::intValue).sum();
  }
}
