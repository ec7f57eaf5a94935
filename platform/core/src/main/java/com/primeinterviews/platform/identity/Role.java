package com.primeinterviews.platform.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who is calling; lower case on the wire. All but {@link #SERVICE} are roles of people. */
public enum Role {
  CANDIDATE,
  MENTOR,
  INTERVIEWER,
  ADMIN,
  /** Another service of the suite, on its own behalf; never given to an account. */
  SERVICE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> fromWire(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }
}
