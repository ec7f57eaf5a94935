package com.primeinterviews.session.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code from} and {@code to} of a query: an instant ({@code 2026-01-31T09:00:00Z}, any
 * offset) or a whole date ({@code 2026-01-31}) in the reader's zone; a date as {@code to} includes
 * that day.
 */
public final class TimeParameter {

  private static final int LAST_YEAR = 9999;

  private TimeParameter() {}

  public static @Nullable Instant from(@Nullable String text, ZoneId zone) {
    return text == null ? null : read("from", text, zone, 0);
  }

  public static @Nullable Instant to(@Nullable String text, ZoneId zone) {
    return text == null ? null : read("to", text, zone, 1);
  }

  /**
   * Both at once.
   *
   * @param from null: from the beginning
   * @param to null: without end
   */
  public record Range(@Nullable Instant from, @Nullable Instant to) {}

  /** A range that holds nothing is refused: whoever asks so has mixed the two up. */
  public static Range range(@Nullable String fromText, @Nullable String toText, ZoneId zone) {
    Instant from = from(fromText, zone);
    Instant to = to(toText, zone);
    if (from != null && to != null && !from.isBefore(to)) {
      throw Problem.invalid("to", "EMPTY_RANGE", "must be after from", toText)
          .reason("EMPTY_RANGE")
          .detail("field", "to")
          .asException();
    }
    return new Range(from, to);
  }

  private static Instant read(String name, String text, ZoneId zone, int daysAfterDate) {
    try {
      if (text.length() == "2026-01-31".length()) {
        return LocalDate.parse(text).plusDays(daysAfterDate).atStartOfDay(zone).toInstant();
      }
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
        throw unreadable(name, text);
      }
      return time.toInstant();
    } catch (DateTimeException e) {
      throw unreadable(name, text);
    }
  }

  private static ProblemException unreadable(String name, String text) {
    String message = "must be an instant such as 2026-01-31T09:00:00Z or a date such as 2026-01-31";
    return Problem.malformed("The parameter " + name + " " + message + ".")
        .fieldError(name, "WRONG_TYPE", message, text)
        .asException();
  }
}
