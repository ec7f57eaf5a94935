package com.primeinterviews.auth.keys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing keys follow each other.
 *
 * @param every how long a key signs
 * @param kept how long a key that has stopped signing verifies: longer than any token lives
 */
@ConfigurationProperties("prime.auth.keys.rotation")
record RotationSettings(@DefaultValue("90d") Duration every, @DefaultValue("1h") Duration kept) {

  RotationSettings {
    if (!every.isPositive() || !kept.isPositive()) {
      throw new IllegalArgumentException("Signing keys need a time to sign and a time to verify");
    }
  }
}
