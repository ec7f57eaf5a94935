package com.primeinterviews.mentor.spelling;

/** What stays the same of a value however it is spelt. */
public final class Spelling {

  private Spelling() {}

  /** Without spaces around it and with single ones within. */
  public static String tidy(String value) {
    return value.strip().replaceAll("\\s+", " ");
  }

  /**
   * In lower case, letter by letter: the same as the database's {@code lower(… collate
   * "pg_c_utf8")}. {@link String#toLowerCase()} differs from it for letters such as a sigma at the
   * end of a word.
   */
  public static String folded(String value) {
    return value
        .codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
