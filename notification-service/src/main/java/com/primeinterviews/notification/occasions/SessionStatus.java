package com.primeinterviews.notification.occasions;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** Status of a session as session-service names it. */
enum SessionStatus {
  PENDING,
  CONFIRMED,
  LIVE,
  COMPLETED,
  CANCELLED,
  EXPIRED,
  NO_SHOW;

  @JsonCreator
  static SessionStatus fromWire(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
