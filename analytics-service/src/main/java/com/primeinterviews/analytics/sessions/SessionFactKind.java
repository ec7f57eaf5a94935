package com.primeinterviews.analytics.sessions;

/** Which of its events a {@link SessionFact} came with. */
public enum SessionFactKind {
  BOOKED,
  STATUS_CHANGED,
  RESCHEDULED,
  REVIEWED
}
