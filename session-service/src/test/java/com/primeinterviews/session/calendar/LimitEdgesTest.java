package com.primeinterviews.session.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Limits, notice, horizon and grid exactly where they begin and end. */
class LimitEdgesTest {

  @Test
  void aWeekBeginsOnMondayAtMidnightOfTheMentor() {
    var newYork = Hours.in("America/New_York").always().weeklyLimit(1);
    // Sunday 23:30 in New York; Monday morning in UTC.
    newYork.taken("2026-06-15T03:30:00Z", 30);

    assertThat(newYork.verdict("2026-06-08T04:00:00Z")).isEqualTo(Verdict.WEEKLY_LIMIT);
    assertThat(newYork.verdict("2026-06-08T03:00:00Z")).isEqualTo(Verdict.FREE);
    assertThat(newYork.verdict("2026-06-15T04:00:00Z")).isEqualTo(Verdict.FREE);
  }

  @Test
  void aWeekInWhichTheClockChangesIsOneWeek() {
    for (String[] week :
        new String[][] {
          // Monday 00:00 and Sunday 23:00 in Berlin, and the Monday after.
          {"2026-03-22T23:00:00Z", "2026-03-29T21:00:00Z", "2026-03-29T22:00:00Z"},
          {"2026-10-18T22:00:00Z", "2026-10-25T22:00:00Z", "2026-10-25T23:00:00Z"}
        }) {
      var berlin = Hours.in("Europe/Berlin").always().weeklyLimit(1);
      berlin.taken(week[0], 30);

      assertThat(berlin.verdict(week[1])).isEqualTo(Verdict.WEEKLY_LIMIT);
      assertThat(berlin.verdict(week[2])).isEqualTo(Verdict.FREE);
    }
  }

  @Test
  void aDayOfTwentyFiveHoursHasOneLimit() {
    var berlin = Hours.in("Europe/Berlin").always().dailyLimit(2);
    // The hour that comes twice, taken both times.
    berlin.taken("2026-10-25T00:00:00Z", 60);
    berlin.taken("2026-10-25T01:00:00Z", 60);

    assertThat(berlin.verdict("2026-10-25T22:00:00Z")).isEqualTo(Verdict.DAILY_LIMIT);
    assertThat(berlin.verdict("2026-10-25T23:00:00Z")).isEqualTo(Verdict.FREE);
    assertThat(berlin.verdict("2026-10-24T21:00:00Z")).isEqualTo(Verdict.FREE);
  }

  @Test
  void aSessionOverMidnightCountsOnTheDayAndInTheWeekOfItsStartAlone() {
    var utc = Hours.in("UTC").always().dailyLimit(1).weeklyLimit(1);
    // Sunday into Monday.
    utc.taken("2026-06-14T23:30:00Z", 60);

    assertThat(utc.verdict("2026-06-14T20:00:00Z")).isEqualTo(Verdict.DAILY_LIMIT);
    assertThat(utc.verdict("2026-06-13T20:00:00Z")).isEqualTo(Verdict.WEEKLY_LIMIT);
    assertThat(utc.verdict("2026-06-15T00:30:00Z")).isEqualTo(Verdict.FREE);
  }

  @Test
  void aWeekThatLostItsFridayStillEndsOnSunday() {
    var apia = Hours.in("Pacific/Apia").always().weeklyLimit(1);
    // Thursday 29 December 2011; the day after was Saturday 31.
    apia.taken("2011-12-30T08:00:00Z", 60);

    assertThat(apia.verdict("2012-01-01T08:00:00Z")).isEqualTo(Verdict.WEEKLY_LIMIT);
    assertThat(apia.verdict("2012-01-01T10:00:00Z")).isEqualTo(Verdict.FREE);
  }

  @Test
  void noticeAndHorizonHoldToTheMillisecond() {
    var berlin = Hours.in("Europe/Berlin").always().minNotice(24 * 60).maxAdvanceDays(60);
    Instant start = Instant.parse("2026-03-29T10:00:00Z");
    Duration hour = Duration.ofHours(1);
    Instant dayBefore = start.minus(Duration.ofHours(24));

    // A day of notice is 24 hours, also over the night that has 23.
    assertThat(berlin.at(dayBefore).judge(start, hour)).isEqualTo(Verdict.FREE);
    assertThat(berlin.at(dayBefore.plusMillis(1)).judge(start, hour))
        .isEqualTo(Verdict.NOTICE_TOO_SHORT);
    Instant midnight = Instant.parse("2026-01-27T23:00:00Z");
    assertThat(berlin.at(midnight).judge(start, hour)).isEqualTo(Verdict.FREE);
    assertThat(berlin.at(midnight.minusMillis(1)).judge(start, hour))
        .isEqualTo(Verdict.TOO_FAR_AHEAD);
  }

  @Test
  void anIntervalThatDoesNotDivideTheHourCountsFromTheStartOfTheRange() {
    var utc = Hours.in("UTC").open(FRIDAY, "09:10", "11:00").every(25);

    assertThat(utc.slotsOf(30, "2026-06-12T00:00:00Z", "2026-06-13T00:00:00Z"))
        .containsExactly(
            "2026-06-12T09:10:00Z",
            "2026-06-12T09:35:00Z",
            "2026-06-12T10:00:00Z",
            "2026-06-12T10:25:00Z");
    // Asking from the middle does not shift the grid.
    assertThat(utc.slotsOf(30, "2026-06-12T09:36:00Z", "2026-06-13T00:00:00Z"))
        .containsExactly("2026-06-12T10:00:00Z", "2026-06-12T10:25:00Z");
  }

  @Test
  void anIntervalOverTheSkippedHourKeepsToTheClockOnTheWall() {
    var berlin = Hours.in("Europe/Berlin").open(SUNDAY, "01:00", "05:00").every(50);

    // 01:00, 01:50; 02:40 is skipped; 03:30, 04:20.
    assertThat(berlin.slotsOf(30, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"))
        .containsExactly(
            "2026-03-29T00:00:00Z",
            "2026-03-29T00:50:00Z",
            "2026-03-29T01:30:00Z",
            "2026-03-29T02:20:00Z");
  }

  @Test
  void anOverrideOnTheDayOfTheChangeIsReadOnItsClock() {
    var berlin =
        Hours.in("Europe/Berlin")
            .always()
            .on("2026-03-29", "02:30", "03:30")
            .on("2026-10-25", "02:30", "03:00")
            .every(30);

    assertThat(berlin.slotsOf(30, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"))
        .containsExactly("2026-03-29T01:00:00Z");
    assertThat(berlin.slotsOf(30, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z");
  }

  @Test
  void buffersOfTheBookingAndOfTheRulesByNowBothCount() {
    var utc = Hours.in("UTC").open(SATURDAY, "09:00", "13:00").every(15).buffers(0, 45);
    utc.taken("2026-06-13T09:00:00Z", 60);

    utc.buffers(10, 0);

    // 10:00, three quarters of an hour as booked, ten minutes as ruled now: 10:55.
    assertThat(utc.slotsOf(30, "2026-06-13T00:00:00Z", "2026-06-13T11:30:00Z"))
        .containsExactly("2026-06-13T11:00:00Z", "2026-06-13T11:15:00Z");
  }
}
