package com.primeinterviews.session.calendar;

/** What the rules say to one start and duration; the first rule that objects wins. */
public enum Verdict {
  FREE,
  DURATION_NOT_OFFERED,
  START_IN_PAST,
  NOTICE_TOO_SHORT,
  TOO_FAR_AHEAD,
  OUTSIDE_AVAILABILITY,
  SLOT_TAKEN,
  DAILY_LIMIT,
  WEEKLY_LIMIT;

  /** Whether it would say the same to that duration at any time. */
  public boolean concernsDuration() {
    return this == DURATION_NOT_OFFERED;
  }
}
