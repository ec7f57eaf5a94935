package com.primeinterviews.auth.providerkey;

import java.time.Instant;

/**
 * A key that is there, without what it is.
 *
 * @param lastFour its end, by which the owner knows it
 */
public record ProviderKey(Provider provider, String lastFour, Instant updatedAt) {

  public String masked() {
    return "****" + lastFour;
  }
}
