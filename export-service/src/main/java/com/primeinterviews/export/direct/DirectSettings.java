package com.primeinterviews.export.direct;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of direct exports.
 *
 * @param atOnce exports that one instance writes at the same time; one more is told to come back
 * @param longest after this an export is broken off, however slowly its reader reads
 */
@ConfigurationProperties("prime.export.direct")
record DirectSettings(@DefaultValue("16") int atOnce, @DefaultValue("15m") Duration longest) {

  DirectSettings {
    if (atOnce < 1 || !longest.isPositive()) {
      throw new IllegalArgumentException("prime.export.direct: at-once and longest are positive");
    }
  }
}
