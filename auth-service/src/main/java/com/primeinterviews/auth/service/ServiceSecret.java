package com.primeinterviews.auth.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service of the suite has to know to get a token of its own.
 *
 * @param secret {@code PRIME_SERVICE_SECRET}, the same for all services; blank: none gets one
 */
@ConfigurationProperties("prime.auth.service")
record ServiceSecret(@DefaultValue("") String secret) {

  private static final int SHORTEST = 32;

  ServiceSecret {
    if (!secret.isBlank() && secret.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "PRIME_SERVICE_SECRET needs at least %d characters".formatted(SHORTEST));
    }
  }

  /** Takes the same time wherever the two differ. */
  boolean accepts(String presented) {
    return !secret.isBlank()
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "ServiceSecret[secret=********]";
  }
}
