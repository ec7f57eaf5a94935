package com.primeinterviews.platform.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may be in the suite; lower case on the wire. */
public enum Role {
  CANDIDATE,
  MENTOR,
  INTERVIEWER,
  ADMIN;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> fromWire(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }
}
