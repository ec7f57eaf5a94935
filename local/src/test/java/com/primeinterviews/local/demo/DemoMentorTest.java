package com.primeinterviews.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.local.demo.DemoMentor.Hours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DemoMentorTest {
  private final List<DemoMentor> mentors = DemoMentor.all();

  @Test
  void thereAreThirtyAllDifferent() {
    assertThat(mentors).hasSize(30);
    assertThat(mentors).extracting(DemoMentor::email).doesNotHaveDuplicates();
  }

  @Test
  void theirAddressesArePlain() {
    assertThat(mentors)
        .extracting(DemoMentor::email)
        .allMatch(email -> email.matches("[a-z]+\\.[a-z]+@mentors\\.prime\\.local"));
  }

  @Test
  void eachCanBeBookedInAZoneThatExists() {
    for (DemoMentor mentor : mentors) {
      assertThat(ZoneId.getAvailableZoneIds()).contains(mentor.timezone());
      assertThat(mentor.weekly()).isNotEmpty().allSatisfy(DemoMentorTest::isAnHourOrMore);
    }
  }

  private static void isAnHourOrMore(Hours hours) {
    assertThat(DayOfWeek.values())
        .extracting(day -> day.name().toLowerCase(Locale.ROOT))
        .contains(hours.day());
    assertThat(LocalTime.parse(hours.from()).plusMinutes(59)).isBefore(LocalTime.parse(hours.to()));
  }

  @Test
  void theyLiveAllAroundTheWorld() {
    Instant someday = Instant.parse("2026-01-15T12:00:00Z");
    assertThat(mentors.stream().map(m -> ZoneId.of(m.timezone()).getRules().getOffset(someday)))
        .contains(ZoneOffset.ofHours(-10), ZoneOffset.UTC, ZoneOffset.ofHours(13))
        .extracting(ZoneOffset::getTotalSeconds)
        .satisfies(offsets -> assertThat(offsets.stream().distinct().count()).isGreaterThan(12));
  }

  @Test
  void eachHasAPriceASkillAndALanguage() {
    for (DemoMentor mentor : mentors) {
      Currency.getInstance((String) mentor.profile().get("currency"));
      assertThat((Integer) mentor.profile().get("hourlyRate")).isBetween(20, 300);
      assertThat((List<?>) mentor.profile().get("skills")).isNotEmpty();
      assertThat((List<?>) mentor.profile().get("languages")).isNotEmpty();
    }
  }
}
