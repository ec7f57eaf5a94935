package com.primeinterviews.export.history;

import java.util.Locale;

/** How far an export is; every state but the first is final. */
public enum ExportStatus {
  RUNNING,
  COMPLETED,
  FAILED,
  /** The person went away before the end. */
  CANCELLED;

  boolean isFinal() {
    return switch (this) {
      case RUNNING -> false;
      case COMPLETED, FAILED, CANCELLED -> true;
    };
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
