package com.primeinterviews.hiring.application;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far an application has come. Lower case on the wire. */
public enum ApplicationStatus {
  SAVED,
  APPLIED,
  SCREENING,
  INTERVIEW,
  OFFER,
  ACCEPTED,
  REJECTED,
  WITHDRAWN;

  /** Where it may go from here; rounds may be skipped, but an end is an end. */
  public Set<ApplicationStatus> next() {
    return switch (this) {
      case SAVED -> EnumSet.of(APPLIED, WITHDRAWN);
      case APPLIED -> EnumSet.of(SCREENING, INTERVIEW, OFFER, REJECTED, WITHDRAWN);
      case SCREENING -> EnumSet.of(INTERVIEW, OFFER, REJECTED, WITHDRAWN);
      case INTERVIEW -> EnumSet.of(OFFER, REJECTED, WITHDRAWN);
      case OFFER -> EnumSet.of(ACCEPTED, REJECTED, WITHDRAWN);
      case ACCEPTED, REJECTED, WITHDRAWN -> EnumSet.noneOf(ApplicationStatus.class);
    };
  }

  public boolean canBecome(ApplicationStatus other) {
    return next().contains(other);
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ApplicationStatus fromWire(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
