package com.primeinterviews.mentor.directory.web;

import com.primeinterviews.mentor.spelling.Spelling;
import com.primeinterviews.platform.error.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of a query that filter mentors, and what is refused of them in all lists alike. */
public final class FilterValues {

  private static final int MOST_VALUES = 20;
  private static final int LONGEST_VALUE = 120;
  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000_000);

  /**
   * As in CSV: quotes within quotes are doubled. Whatever has no closing quote is a plain value.
   */
  private static final Pattern VALUE =
      Pattern.compile("\\s*+\"([^\"]*+(?:\"\"[^\"]*+)*+)\"\\s*+(?=,|$)|[^,]++");

  private FilterValues() {}

  /** The values of a comma list, each once; one that holds a comma stands in double quotes. */
  public static List<String> ofList(String name, @Nullable String list) {
    if (list == null) {
      return List.of();
    }
    var values =
        VALUE
            .matcher(list)
            .results()
            .map(value -> value.group(1) == null ? value.group() : unquoted(value.group(1)))
            .map(Spelling::tidy)
            .filter(value -> !value.isEmpty())
            .distinct()
            .limit(MOST_VALUES + 1)
            .toList();
    if (values.size() > MOST_VALUES) {
      throw refused(name, "TOO_MANY", "must not hold more than " + MOST_VALUES + " values", null);
    }
    values.forEach(value -> printable(name, value, LONGEST_VALUE));
    return values;
  }

  private static String unquoted(String value) {
    return value.replace("\"\"", "\"");
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
