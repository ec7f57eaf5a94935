package com.primeinterviews.export.direct.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads {@code from} and {@code to}: an instant with any offset, or a whole day in a zone. */
final class TimeBound {

  private static final int LENGTH_OF_A_DATE = "2026-01-31".length();

  private TimeBound() {}

  static @Nullable Instant from(@Nullable String text, ZoneId zone) {
    return text == null ? null : read("from", text, zone, 0);
  }

  /** A day includes itself: its end is the beginning of the next. */
  static @Nullable Instant to(@Nullable String text, ZoneId zone) {
    return text == null ? null : read("to", text, zone, 1);
  }

  private static Instant read(String name, String text, ZoneId zone, int daysLater) {
    try {
      var instant =
          text.length() == LENGTH_OF_A_DATE
              ? LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      // Beyond what is stored, and beyond what others read back.
      if (instant.isBefore(Instant.EPOCH)
          || !instant.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
        throw unreadable(name, text);
      }
      return instant;
    } catch (DateTimeException e) {
      throw unreadable(name, text);
    }
  }

  private static ProblemException unreadable(String name, String text) {
    var message = "must be an instant such as 2026-01-31T09:00:00Z or a date such as 2026-01-31";
    return Problem.malformed("The parameter " + name + " " + message + ".")
        .fieldError(name, "WRONG_TYPE", message, text)
        .asException();
  }
}
