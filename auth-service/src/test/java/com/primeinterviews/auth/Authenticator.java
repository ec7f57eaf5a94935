package com.primeinterviews.auth;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What people have on their phones. */
public record Authenticator(String secret) {

  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();

  public String now() {
    return codeIn(0);
  }

  /** The code of the next step: good already, and later than any that was shown before. */
  public String next() {
    return codeIn(1);
  }

  public String codeIn(int steps) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(Base32.builder().get().decode(secret), CODES.getAlgorithm()),
          Instant.now().plus(CODES.getTimeStep().multipliedBy(steps)),
          Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A code that is good neither now nor soon. */
  public String wrong() {
    return codeIn(1_000);
  }
}
