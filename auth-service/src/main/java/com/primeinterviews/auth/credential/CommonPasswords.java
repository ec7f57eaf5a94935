package com.primeinterviews.auth.credential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The bundled list of passwords that guessing tools try first. */
final class CommonPasswords {

  private static final String LIST = "common-passwords.txt";

  private final Set<String> list;

  CommonPasswords() {
    var resource = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
    try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      list =
          lines
              .lines()
              .filter(line -> !line.startsWith("# "))
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is on the list, whatever its case and with the usual letter swaps undone. */
  boolean contains(Password password) {
    var lower = password.text().toLowerCase(Locale.ROOT);
    return list.contains(lower) || list.contains(withoutSwaps(lower));
  }

  int size() {
    return list.size();
  }

  /** {@code p@ssw0rd123!} becomes {@code password123!}: the ending keeps its digits and signs. */
  private static String withoutSwaps(String lower) {
    int end = lower.length();
    while (end > 0 && !Character.isLetter(lower.charAt(end - 1))) {
      end--;
    }
    var word = new StringBuilder(lower);
    for (int i = 0; i < end; i++) {
      word.setCharAt(i, letterBehind(lower.charAt(i)));
    }
    return word.toString();
  }

  private static char letterBehind(char sign) {
    return switch (sign) {
      case '@', '4' -> 'a';
      case '3' -> 'e';
      case '1', '!' -> 'i';
      case '0' -> 'o';
      case '5', '$' -> 's';
      case '7' -> 't';
      default -> sign;
    };
  }
}
