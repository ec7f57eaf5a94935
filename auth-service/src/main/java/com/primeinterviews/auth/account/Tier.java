package com.primeinterviews.auth.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account has paid for: decides how much it may call. Lower case on the wire. */
public enum Tier {
  FREE,
  PRO,
  ENTERPRISE;

  public static Optional<Tier> fromWire(String wireName) {
    return Arrays.stream(values()).filter(tier -> tier.wireName().equals(wireName)).findFirst();
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
