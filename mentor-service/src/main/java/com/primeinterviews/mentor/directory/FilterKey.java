package com.primeinterviews.mentor.directory;

import java.util.Collection;
import java.util.List;

/**
 * The form in which values are compared: in lower case, letter by letter. The same as the
 * database's {@code lower(… collate "pg_c_utf8")}; {@link String#toLowerCase()} differs from it for
 * letters such as a sigma at the end of a word.
 */
public final class FilterKey {

  private FilterKey() {}

  public static String of(String value) {
    return value
        .codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Each once and sorted, so that equal filters are equal however they were written. */
  static List<String> ofAll(Collection<String> values) {
    return values.stream().map(FilterKey::of).distinct().sorted().toList();
  }
}
