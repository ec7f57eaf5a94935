package com.primeinterviews.session.busy.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The key that seals what people entrust to this service and, while secrets move to it, the one
 * before.
 *
 * @param masterKey 32 bytes in Base64, {@code PRIME_MASTER_KEY}; never stored
 * @param previousMasterKey {@code PRIME_MASTER_KEY_PREVIOUS}; blank: there is none
 */
@ConfigurationProperties("prime.session.keys")
record MasterKeys(@DefaultValue("") String masterKey, @DefaultValue("") String previousMasterKey) {

  private static final int BYTES = 32;
  private static final int ID_BYTES = 8;

  MasterKeys {
    requireUsable(masterKey);
    if (!previousMasterKey.isBlank()) {
      requireUsable(previousMasterKey);
    }
  }

  private static void requireUsable(String base64) {
    try {
      if (Base64.getDecoder().decode(base64).length == BYTES) {
        return;
      }
    } catch (IllegalArgumentException notBase64) {
      // said below
    }
    throw new IllegalArgumentException(
        "PRIME_MASTER_KEY has to be 32 random bytes in Base64 (openssl rand -base64 32)");
  }

  /** Derived from the key: tells which one a sealed secret needs. */
  String currentId() {
    return idOf(masterKey);
  }

  /** By id. */
  Map<String, SecretKey> all() {
    return previousMasterKey.isBlank() || previousMasterKey.equals(masterKey)
        ? Map.of(currentId(), key(masterKey))
        : Map.of(currentId(), key(masterKey), idOf(previousMasterKey), key(previousMasterKey));
  }

  private static SecretKey key(String base64) {
    return new SecretKeySpec(Base64.getDecoder().decode(base64), "AES");
  }

  private static String idOf(String base64) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key(base64).getEncoded());
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "MasterKeys[current=" + currentId() + "]";
  }
}
