package com.primeinterviews.auth.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the first admin comes in.
 *
 * @param secret what whoever sets the suite up has to know; blank switches the way off
 */
@ConfigurationProperties("prime.auth.bootstrap")
record AdminBootstrap(@DefaultValue("") String secret) {

  private static final int SHORTEST = 16;

  AdminBootstrap {
    if (!secret.isBlank() && secret.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "PRIME_ADMIN_BOOTSTRAP_SECRET needs at least %d characters".formatted(SHORTEST));
    }
  }

  boolean accepts(String presented) {
    return !secret.isBlank()
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "AdminBootstrap[secret=********]";
  }
}
