package com.primeinterviews.auth.credential;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which passwords may be chosen. */
@Component
public final class PasswordPolicy {

  private static final int LONG_ENOUGH_ALONE = 12;
  private static final int SHORTEST = 8;
  private static final int CLASSES_WHEN_SHORT = 3;

  /** A shorter mailbox name would forbid too many innocent passwords. */
  private static final int SHORTEST_TELLING_MAILBOX = 4;

  private final CommonPasswords common = new CommonPasswords();

  /** The first reason why this password must not be chosen for the account of that address. */
  public Optional<Weakness> weaknessOf(Password password, String address) {
    if (isTooSimple(password.text())) {
      return Optional.of(Weakness.TOO_SIMPLE);
    }
    if (password.isTooLong()) {
      return Optional.of(Weakness.TOO_LONG);
    }
    if (containsAddress(password.text(), address)) {
      return Optional.of(Weakness.CONTAINS_ADDRESS);
    }
    return common.contains(password) ? Optional.of(Weakness.COMMON) : Optional.empty();
  }

  private static boolean isTooSimple(String text) {
    int length = text.codePointCount(0, text.length());
    return length < SHORTEST || (length < LONG_ENOUGH_ALONE && classes(text) < CLASSES_WHEN_SHORT);
  }

  private static long classes(String text) {
    IntPredicate other = c -> !Character.isLetterOrDigit(c);
    return Stream.<IntPredicate>of(
            Character::isLowerCase, Character::isUpperCase, Character::isDigit, other)
        .filter(group -> text.codePoints().anyMatch(group))
        .count();
  }

  private static boolean containsAddress(String text, String address) {
    var password = text.toLowerCase(Locale.ROOT);
    var whole = address.toLowerCase(Locale.ROOT);
    var mailbox = whole.substring(0, Math.max(whole.indexOf('@'), 0));
    return password.contains(whole)
        || (mailbox.length() >= SHORTEST_TELLING_MAILBOX && password.contains(mailbox));
  }

  /** Why a password was refused. */
  public enum Weakness {
    TOO_SIMPLE("must have 12 characters, or 8 with three of lower case, upper case, digit, sign"),
    TOO_LONG("must have at most 72 bytes"),
    CONTAINS_ADDRESS("must not contain the e-mail address"),
    COMMON("is one of the most common passwords");

    private final String message;

    Weakness(String message) {
      this.message = message;
    }

    public String message() {
      return message;
    }
  }
}
