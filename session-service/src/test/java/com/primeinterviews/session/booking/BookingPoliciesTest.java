package com.primeinterviews.session.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingPoliciesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final BookingSettings SETTINGS =
      new BookingSettings(
          Duration.ofHours(48),
          Duration.ofMinutes(15),
          Duration.ofHours(2),
          20,
          URI.create("https://prime.example"));

  @Test
  void aMentorHasTwoDaysToAnswer() {
    Instant start = NOW.plus(Duration.ofDays(10));

    assertThat(SETTINGS.answerDeadline().of(NOW, start)).isEqualTo(NOW.plus(Duration.ofHours(48)));
  }

  @Test
  void butNeverLongerThanUntilTheStart() {
    Instant start = NOW.plus(Duration.ofHours(3));

    assertThat(SETTINGS.answerDeadline().of(NOW, start)).isEqualTo(start);
  }

  @Test
  void theStartWindowOpensAQuarterOfAnHourEarly() {
    assertThat(SETTINGS.startWindow().opens(NOW)).isEqualTo("2026-03-01T09:45:00Z");
  }

  @ParameterizedTest
  @CsvSource({"120.00, 60, 120.00", "120.00, 30, 60.00", "99.99, 45, 74.99", "0.00, 60, 0.00"})
  void theRateIsForAnHourAndChargedByTheMinute(BigDecimal rate, long minutes, BigDecimal price) {
    assertThat(Price.of(rate, "EUR", Duration.ofMinutes(minutes)).amount()).isEqualTo(price);
  }

  @Test
  void aPriceDoesNotDriftHoweverOftenTheLengthChanges() {
    Price agreed = Price.of(new BigDecimal("0.05"), "EUR", Duration.ofMinutes(60));

    Price moved = agreed;
    for (int i = 0; i < 20; i++) {
      moved = moved.forLength(Duration.ofMinutes(5)).forLength(Duration.ofMinutes(60));
    }

    assertThat(moved).isEqualTo(agreed);
  }

  @Test
  void whoMeetsOnlineGetsARoomOfTheSuiteAndWhoMeetsInPersonNone() {
    UUID session = UUID.fromString("019aa0c4-4444-7000-8000-000000000004");
    var links = new MeetingLinks(SETTINGS);

    assertThat(links.of(session, MeetingType.VIDEO))
        .isEqualTo("https://prime.example/rooms/" + session);
    assertThat(links.of(session, MeetingType.IN_PERSON)).isNull();
  }
}
