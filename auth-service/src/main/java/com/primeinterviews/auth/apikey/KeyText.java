package com.primeinterviews.auth.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * An API key as its owner has it: a mark by which scanners of leaked secrets know it, then 256
 * random bits in base64url. The database has its SHA-256 only.
 */
public record KeyText(String value) {

  static final String MARK = "pi_live_";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int SHOWN = 8;

  static KeyText issue() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new KeyText(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** By this the owner tells keys apart: far too little to guess the rest. */
  String prefix() {
    return value.substring(0, MARK.length() + SHOWN);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "KeyText[********]";
  }
}
