package com.primeinterviews.session.busy;

import java.util.Locale;

/** Where busy times come from. */
public enum BusyKind {
  /** An iCalendar document at an address. */
  ICS,
  /** The free/busy query of Google Calendar. */
  GOOGLE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
