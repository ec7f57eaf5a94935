package com.primeinterviews.analytics.dashboard;

import com.primeinterviews.analytics.sessions.SessionStatus;
import com.primeinterviews.analytics.sessions.TrackedSession;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A person's sessions that start in one month.
 *
 * @param sessions booked, whatever became of them
 * @param completed of these
 * @param minutes spent in the completed ones
 */
record Month(YearMonth month, int sessions, int completed, int minutes) {

  static Month empty(YearMonth month) {
    return new Month(month, 0, 0, 0);
  }

  /** What one session adds to its month. */
  static Month shareOf(TrackedSession session, ZoneId zone) {
    YearMonth month = YearMonth.from(session.scheduledAt().atZone(zone));
    return session.status() == SessionStatus.COMPLETED
        ? new Month(month, 1, 1, session.duration())
        : new Month(month, 1, 0, 0);
  }

  Month plus(Month other) {
    return new Month(
        month, sessions + other.sessions, completed + other.completed, minutes + other.minutes);
  }

  Month negated() {
    return new Month(month, -sessions, -completed, -minutes);
  }
}
