package com.primeinterviews.auth.totp;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * What an authenticator and we share: HMAC-SHA-1, six digits, steps of 30 seconds (RFC 6238), which
 * every authenticator understands.
 */
final class TotpSecret {

  /** As long as the output of SHA-1 (RFC 4226, section 4). */
  private static final int BYTES = 20;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();

  private final byte[] bytes;

  TotpSecret(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static TotpSecret random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new TotpSecret(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  String base32() {
    return Base32.builder().get().encodeToString(bytes).replace("=", "");
  }

  /** What authenticators read from a QR code (Key Uri Format). */
  String uri(String issuer, String account) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
        .formatted(encode(issuer), encode(account), base32(), encode(issuer), STEP_SECONDS);
  }

  /**
   * The time step that the code is of: this one, or one to either side for clocks that differ.
   *
   * @param after only later steps than this; an earlier code may have been seen by somebody
   */
  OptionalLong stepOf(String code, long after, Instant now) {
    long current = now.getEpochSecond() / STEP_SECONDS;
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(step -> step > after && isCodeOf(step, code))
        .findFirst();
  }

  String codeOf(long step) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(bytes, CODES.getAlgorithm()),
          Instant.ofEpochSecond(step * STEP_SECONDS),
          Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isCodeOf(long step, String code) {
    return MessageDigest.isEqual(
        codeOf(step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "TotpSecret[********]";
  }
}
