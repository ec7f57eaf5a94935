package com.primeinterviews.auth.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that encrypts what has to be secret at rest. It comes from the environment and is never
 * stored; its id, derived from it, tells which one a stored secret needs.
 *
 * @param masterKey 32 bytes in Base64
 */
record MasterKey(String masterKey) {

  private static final int BYTES = 32;
  private static final int ID_BYTES = 8;

  MasterKey {
    if (!isUsable(masterKey)) {
      throw new IllegalArgumentException(
          "PRIME_MASTER_KEY has to be 32 random bytes in Base64 (openssl rand -base64 32)");
    }
  }

  private static boolean isUsable(String base64) {
    try {
      return Base64.getDecoder().decode(base64).length == BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  SecretKey key() {
    return new SecretKeySpec(Base64.getDecoder().decode(masterKey), "AES");
  }

  String id() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(key().getEncoded());
      return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "MasterKey[id=" + id() + "]";
  }
}
