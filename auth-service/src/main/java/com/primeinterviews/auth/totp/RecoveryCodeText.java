package com.primeinterviews.auth.totp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;

/**
 * Opens the account once when the authenticator is lost: 80 random bits, in four groups that can be
 * written down.
 */
record RecoveryCodeText(String value) {

  private static final int BYTES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  static RecoveryCodeText random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var letters = Base32.builder().get().encodeToString(bytes).toLowerCase(Locale.ROOT);
    return new RecoveryCodeText(letters.replaceAll("(?<=.)(?=(.{4})+$)", "-"));
  }

  /** However it was typed: in capitals, without dashes, with blanks. */
  byte[] hash() {
    var letters = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(letters.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "RecoveryCodeText[********]";
  }
}
