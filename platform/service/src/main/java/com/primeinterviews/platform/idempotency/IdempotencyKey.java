package com.primeinterviews.platform.idempotency;

import com.primeinterviews.platform.error.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The key a caller gave to a request; one key is one for each caller, method and path.
 *
 * @param caller account of the caller
 * @param endpoint method and path
 * @param value 1 to 255 visible ASCII characters
 */
record IdempotencyKey(UUID caller, String endpoint, String value) {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  IdempotencyKey {
    if (!VISIBLE.matcher(value).matches()) {
      throw Problem.malformed("Idempotency-Key must be 1 to 255 visible ASCII characters.")
          .fieldError(HEADER, "MALFORMED", "must be 1 to 255 visible ASCII characters", null)
          .asException();
    }
  }

  /** Under which it is stored. */
  byte[] id() {
    return sha256((caller + "\n" + endpoint + "\n" + value).getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
