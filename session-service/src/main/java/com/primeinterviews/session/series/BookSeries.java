package com.primeinterviews.session.series;

import com.primeinterviews.session.booking.BookSession;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A candidate wants the same session again and again.
 *
 * @param first the first of them
 * @param count how many, the first included
 */
public record BookSeries(BookSession first, Frequency frequency, int count, SeriesMode mode) {

  public static final int FEWEST = 2;
  public static final int MOST = 52;

  public BookSeries {
    if (count < FEWEST || count > MOST) {
      throw new IllegalArgumentException("a series of " + count);
    }
  }

  /**
   * All of them, ascending. They keep the time that the wall clock of the zone shows at the first
   * one, also when the clock changes in between; a time that a date skips comes later by the gap,
   * one that a date repeats is taken when it first comes.
   */
  List<BookSession> occurrences(ZoneId zone) {
    LocalDateTime start = first.start().atZone(zone).toLocalDateTime();
    return IntStream.range(0, count)
        .mapToObj(
            index ->
                index == 0
                    ? first
                    : first.at(
                        start.plusWeeks((long) index * frequency.weeks()).atZone(zone).toInstant()))
        .toList();
  }
}
