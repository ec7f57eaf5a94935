package com.primeinterviews.session.series;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.session.booking.BookSession;
import com.primeinterviews.session.booking.Candidate;
import com.primeinterviews.session.booking.MeetingType;
import com.primeinterviews.session.booking.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the sessions of a series take place. */
class BookSeriesTest {

  @ParameterizedTest(name = "{0}, {1} from {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Europe/Berlin    | WEEKLY   | 2026-10-19T12:00:00Z | 2026-10-26T13:00:00Z | 2026-11-02T13:00:00Z
          Europe/Berlin    | WEEKLY   | 2027-03-22T13:00:00Z | 2027-03-29T12:00:00Z | 2027-04-05T12:00:00Z
          America/New_York | BIWEEKLY | 2026-10-21T14:00:00Z | 2026-11-04T15:00:00Z | 2026-11-18T15:00:00Z
          Asia/Tokyo       | WEEKLY   | 2026-12-24T12:00:00Z | 2026-12-31T12:00:00Z | 2027-01-07T12:00:00Z
          Pacific/Kiritimati | WEEKLY | 2026-12-24T11:30:00Z | 2026-12-31T11:30:00Z | 2027-01-07T11:30:00Z
          Europe/Berlin    | WEEKLY   | 2027-03-21T01:30:00Z | 2027-03-28T01:30:00Z | 2027-04-04T00:30:00Z
          Europe/Berlin    | WEEKLY   | 2026-10-18T00:30:00Z | 2026-10-25T00:30:00Z | 2026-11-01T01:30:00Z
          """)
  void theyKeepTheTimeOnTheWallClockOfTheZone(
      String zone, Frequency frequency, Instant first, Instant second, Instant third) {
    var series = new BookSeries(at(first), frequency, 3, SeriesMode.ALL_OR_NOTHING);

    List<Instant> starts =
        series.occurrences(ZoneId.of(zone)).stream().map(BookSession::start).toList();

    assertThat(starts).containsExactly(first, second, third);
  }

  private static BookSession at(Instant start) {
    return new BookSession(
        Ids.newId(),
        new Candidate(Ids.newId(), "Ada", "ada@example.com", "UTC"),
        new Wish("System Design", MeetingType.VIDEO, false, null),
        start,
        Duration.ofHours(1),
        null);
  }
}
