package com.primeinterviews.analytics.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-29");

  @Test
  void theDayOfTheSpringShiftHas23Hours() {
    List<Instant> bounds = new DayRange(DAY, DAY, ZoneId.of("Europe/Berlin")).bounds();

    assertThat(Duration.between(bounds.getFirst(), bounds.getLast())).hasHours(23);
  }

  @Test
  void thereIsOneMoreBoundThanDays() {
    var range = new DayRange(DAY, DAY.plusDays(6), ZoneId.of("UTC"));

    assertThat(range.bounds()).hasSize(range.days() + 1);
    assertThat(range.day(6)).isEqualTo(DAY.plusDays(6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Kathmandu", "Australia/Eucla", "Asia/Kolkata", "America/St_Johns"})
  void daysBeginAtAQuarterOfAnHourInEveryZone(String zone) {
    for (Instant bound : new DayRange(DAY, DAY.plusDays(365), ZoneId.of(zone)).bounds()) {
      assertThat(Quarter.of(bound).start()).isEqualTo(bound);
    }
  }

  @Test
  void aRangeIsOneDayToALeapYear() {
    ZoneId zone = ZoneId.of("UTC");
    assertThat(new DayRange(DAY, DAY.plusDays(365), zone).days()).isEqualTo(366);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DayRange(DAY, DAY.minusDays(1), zone));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DayRange(DAY, DAY.plusDays(366), zone));
  }
}
