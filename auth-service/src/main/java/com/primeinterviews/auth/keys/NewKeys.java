package com.primeinterviews.auth.keys;

import com.primeinterviews.auth.keys.StoredKeys.StoredKey;
import com.primeinterviews.platform.Ids;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes signing keys. */
@Component
class NewKeys {

  private static final int RSA_BITS = 2048;

  private final KeyVault vault;
  private final Clock clock;

  NewKeys(KeyVault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** One that signs from now on. */
  StoredKey active() {
    return generate(KeyStatus.ACTIVE);
  }

  /** One that is announced. */
  StoredKey next() {
    return generate(KeyStatus.NEXT);
  }

  private StoredKey generate(KeyStatus status) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      var pair = generator.generateKeyPair();
      var kid = Ids.newId().toString();
      var now = clock.instant();
      return new StoredKey(
          kid,
          status,
          pair.getPublic().getEncoded(),
          vault.seal(kid, pair.getPrivate().getEncoded()),
          now,
          status == KeyStatus.NEXT ? null : now,
          null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
