package com.primeinterviews.auth.providerkey;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how long providers are asked about keys.
 *
 * @param checks addresses in place of the providers' own
 * @param patience until the answer is there
 */
@ConfigurationProperties("prime.auth.provider-keys")
record ProviderSettings(
    @DefaultValue Map<Provider, URI> checks, @DefaultValue("5s") Duration patience) {

  ProviderSettings {
    checks = Map.copyOf(checks);
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("prime.auth.provider-keys.patience must be positive");
    }
  }

  Optional<URI> checkOf(Provider provider) {
    return Optional.ofNullable(checks.get(provider)).or(provider::check);
  }
}
