package com.primeinterviews.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalMomentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-19T14:00:00Z | Asia/Tokyo       | Mon 19 Jan 2026, 23:00 (Asia/Tokyo)
          2026-01-19T16:30:00Z | Asia/Tokyo       | Tue 20 Jan 2026, 01:30 (Asia/Tokyo)
          2026-01-19T14:00:00Z | America/New_York | Mon 19 Jan 2026, 09:00 (America/New_York)
          2026-07-19T14:00:00Z | America/New_York | Sun 19 Jul 2026, 10:00 (America/New_York)
          """)
  void isWhatTheReadersOwnClockShows(Instant moment, String zone, String expected) {
    assertThat(LocalMoment.of(moment, ZoneId.of(zone))).isEqualTo(expected);
  }
}
