package com.primeinterviews.auth.providerkey;

import java.time.Instant;
import java.util.UUID;

/**
 * A key that is there, without what it is.
 *
 * @param lastFour its end, by which the owner knows it
 */
public record ProviderKey(Provider provider, String lastFour, Instant updatedAt) {

  public String masked() {
    return "****" + lastFour;
  }

  /** The name under which it is sealed: it opens for this owner and provider only. */
  static String sealedAs(UUID owner, Provider provider) {
    return "provider-key:" + owner + ":" + provider.wireName();
  }
}
