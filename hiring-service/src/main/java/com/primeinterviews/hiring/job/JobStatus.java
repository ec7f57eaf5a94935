package com.primeinterviews.hiring.job;

import java.util.Locale;

/** Whether one can still apply. Lower case on the wire. */
public enum JobStatus {
  OPEN,
  CLOSED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static JobStatus fromWire(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
