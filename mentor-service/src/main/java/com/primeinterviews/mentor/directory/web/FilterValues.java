package com.primeinterviews.mentor.directory.web;

import com.primeinterviews.platform.error.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of a query that filter mentors, and what is refused of them in all lists alike. */
public final class FilterValues {

  private static final int MOST_VALUES = 20;
  private static final int LONGEST_VALUE = 120;
  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000_000);

  private FilterValues() {}

  /** The values of a comma list, each once. */
  public static List<String> ofList(String name, @Nullable String list) {
    if (list == null) {
      return List.of();
    }
    var values =
        Stream.of(list.split(",", MOST_VALUES + 1))
            .map(value -> value.strip().replaceAll("\\s+", " "))
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    if (values.size() > MOST_VALUES) {
      throw refused(name, "TOO_MANY", "must not hold more than " + MOST_VALUES + " values", null);
    }
    values.forEach(value -> printable(name, value, LONGEST_VALUE));
    return values;
  }

  public static void price(String name, @Nullable BigDecimal value) {
    between(name, value, HIGHEST_PRICE);
  }

  static void printable(String name, String value, int longest) {
    if (value.length() > longest) {
      throw refused(name, "SIZE", "must not be longer than " + longest + " characters", null);
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw refused(name, "PATTERN", "must not hold control characters", null);
    }
  }

  static void between(String name, @Nullable BigDecimal value, BigDecimal highest) {
    if (value != null && (value.signum() < 0 || value.compareTo(highest) > 0)) {
      throw refused(name, "OUT_OF_RANGE", "must be between 0 and " + highest, value);
    }
    if (value != null && value.stripTrailingZeros().scale() > MOST_DECIMALS) {
      throw refused(
          name, "PRECISION", "must not have more than " + MOST_DECIMALS + " decimals", null);
    }
  }

  static RuntimeException refused(
      String name, String code, String message, @Nullable Object value) {
    return Problem.invalid(name, code, message, value).asException();
  }
}
