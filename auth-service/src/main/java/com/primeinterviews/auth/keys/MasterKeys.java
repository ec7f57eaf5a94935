package com.primeinterviews.auth.keys;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The master key of today and, while secrets are moved to it, the one before.
 *
 * @param masterKey seals everything new, {@code PRIME_MASTER_KEY}
 * @param previousMasterKey opens what has not been sealed anew yet, {@code
 *     PRIME_MASTER_KEY_PREVIOUS}; blank: there is none
 */
@ConfigurationProperties("prime.auth.keys")
record MasterKeys(@DefaultValue("") String masterKey, @DefaultValue("") String previousMasterKey) {

  MasterKeys {
    var unused = new MasterKey(masterKey);
    if (!previousMasterKey.isBlank()) {
      unused = new MasterKey(previousMasterKey);
    }
  }

  MasterKey current() {
    return new MasterKey(masterKey);
  }

  /** Empty too when it is still that of today. */
  Optional<MasterKey> previous() {
    return Optional.of(previousMasterKey)
        .filter(key -> !key.isBlank() && !key.equals(masterKey))
        .map(MasterKey::new);
  }

  Optional<MasterKey> find(String id) {
    return Stream.of(masterKey, previousMasterKey)
        .filter(key -> !key.isBlank())
        .map(MasterKey::new)
        .filter(key -> key.id().equals(id))
        .findFirst();
  }

  @Override
  public String toString() {
    return "MasterKeys[current=" + current() + "]";
  }
}
