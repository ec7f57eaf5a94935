package com.primeinterviews.auth.credential;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** A password as somebody typed it; its text never shows up in a log line or an error body. */
public final class Password {

  /** BCrypt looks at no more than this. */
  static final int LONGEST_BYTES = 72;

  private final String text;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Password(String text) {
    // The same letters reach us composed or decomposed, depending on the keyboard (NIST SP
    // 800-63B).
    this.text = Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  String text() {
    return text;
  }

  boolean isTooLong() {
    return text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
  }

  @Override
  public String toString() {
    return "********";
  }
}
