package com.primeinterviews.platform.error;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One field that was refused.
 *
 * @param field path of the field as the client sent it, for example {@code schedule.start}
 * @param code machine-readable reason, upper snake case
 * @param message reason in words
 * @param rejectedValue what was sent, null where it is missing or secret
 */
public record FieldError(
    String field, String code, String message, @Nullable Object rejectedValue) {

  private static final int LONGEST_ECHO = 200;

  public FieldError {
    rejectedValue = isSecret(field) ? null : echo(rejectedValue);
  }

  private static boolean isSecret(String field) {
    var name = field.toLowerCase(Locale.ROOT);
    return name.contains("password")
        || name.contains("secret")
        || name.contains("token")
        || name.endsWith("key")
        || name.endsWith("code");
  }

  /** Numbers and booleans stand as they are, anything else as a bounded text. */
  private static @Nullable Object echo(@Nullable Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    var text = value.toString();
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
  }
}
