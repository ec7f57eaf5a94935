package com.primeinterviews.analytics.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Status of a session as the session service publishes it. */
public enum SessionStatus {
  PENDING,
  CONFIRMED,
  LIVE,
  COMPLETED,
  CANCELLED,
  EXPIRED,
  NO_SHOW;

  @JsonCreator
  public static SessionStatus of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
