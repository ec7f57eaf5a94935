package com.primeinterviews.session.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The days that calendars get wrong, one by one; {@link SlotEnginePropertyTest} does the rest. */
class SlotEngineTest {

  @Test
  void theHourThatTheSpringSkipsHasNoSlots() {
    var berlin = Hours.in("Europe/Berlin").open(SUNDAY, "01:00", "04:00").every(60);

    assertThat(berlin.slotsOf(60, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"))
        .containsExactly("2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z");
  }

  @Test
  void theHourThatTheAutumnRepeatsIsOpenTwice() {
    var berlin = Hours.in("Europe/Berlin").open(SUNDAY, "02:00", "03:00").every(60);

    assertThat(berlin.slotsOf(60, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"))
        .containsExactly("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z");
    assertThat(berlin.slotsOf(120, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"))
        .containsExactly("2026-10-25T00:00:00Z");
  }

  @Test
  void halfOfTheRepeatedHourIsTwoSeparateHalfHours() {
    var berlin = Hours.in("Europe/Berlin").open(SUNDAY, "02:00", "02:30").every(30);

    assertThat(berlin.slotsOf(30, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"))
        .containsExactly("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z");
    assertThat(berlin.slotsOf(60, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z")).isEmpty();
  }

  @Test
  void onLordHoweHalfAnHourIsRepeated() {
    var lordHowe = Hours.in("Australia/Lord_Howe").open(SUNDAY, "01:30", "02:00").every(30);

    assertThat(lordHowe.slotsOf(30, "2026-04-04T00:00:00Z", "2026-04-06T00:00:00Z"))
        .containsExactly("2026-04-04T14:30:00Z", "2026-04-04T15:00:00Z");
    assertThat(lordHowe.slotsOf(60, "2026-04-04T00:00:00Z", "2026-04-06T00:00:00Z"))
        .containsExactly("2026-04-04T14:30:00Z");
  }

  @Test
  void theFridayThatSamoaSkippedHasNoSlots() {
    var apia =
        Hours.in("Pacific/Apia")
            .open(THURSDAY, "22:00", "24:00")
            .open(FRIDAY, "00:00", "24:00")
            .open(SATURDAY, "00:00", "02:00")
            .every(120);

    // Thursday's midnight is Saturday's: hours across it are one stretch.
    assertThat(apia.slotsOf(120, "2011-12-29T12:00:00Z", "2011-12-31T00:00:00Z"))
        .containsExactly("2011-12-30T08:00:00Z", "2011-12-30T10:00:00Z");
    assertThat(apia.slotsOf(240, "2011-12-29T12:00:00Z", "2011-12-31T00:00:00Z"))
        .containsExactly("2011-12-30T08:00:00Z");
  }

  @Test
  void kathmanduIsThreeQuartersOfAnHourOff() {
    var kathmandu = Hours.in("Asia/Kathmandu").open(FRIDAY, "09:00", "10:00").every(60);

    assertThat(kathmandu.slotsOf(60, "2026-06-12T00:00:00Z", "2026-06-13T00:00:00Z"))
        .containsExactly("2026-06-12T03:15:00Z");
  }

  @Test
  void aSessionMayLastOverMidnightAndOverNewYear() {
    var utc =
        Hours.in("UTC").open(THURSDAY, "23:00", "24:00").open(FRIDAY, "00:00", "01:00").every(30);

    assertThat(utc.slotsOf(60, "2026-12-31T12:00:00Z", "2027-01-01T12:00:00Z"))
        .containsExactly("2026-12-31T23:00:00Z", "2026-12-31T23:30:00Z", "2027-01-01T00:00:00Z");
  }

  @Test
  void anOverrideReplacesTheWeeklyHoursOfItsDate() {
    var utc =
        Hours.in("UTC")
            .open(THURSDAY, "09:00", "11:00")
            .open(FRIDAY, "09:00", "11:00")
            .on("2026-06-11")
            .on("2026-06-12", "15:00", "16:00")
            .every(60);

    assertThat(utc.slotsOf(60, "2026-06-10T00:00:00Z", "2026-06-13T00:00:00Z"))
        .containsExactly("2026-06-12T15:00:00Z");
  }

  @Test
  void aSlotOpenedByHandHasItsOwnGridAndJoinsHoursThatItTouches() {
    var utc =
        Hours.in("UTC").open(FRIDAY, "09:00", "10:00").every(60).opened("2026-06-12T07:30:00Z", 90);

    assertThat(utc.slotsOf(60, "2026-06-12T00:00:00Z", "2026-06-13T00:00:00Z"))
        .containsExactly("2026-06-12T07:30:00Z", "2026-06-12T08:30:00Z", "2026-06-12T09:00:00Z");
  }

  @Test
  void timeClosedByHandIsClosedAlsoWhereItWasOpenedByHand() {
    var utc =
        Hours.in("UTC")
            .open(FRIDAY, "09:00", "11:00")
            .every(60)
            .opened("2026-06-13T09:00:00Z", 120)
            .closed("2026-06-12T09:30:00Z", 15)
            .closed("2026-06-13T10:00:00Z", 60);

    assertThat(utc.slotsOf(60, "2026-06-12T00:00:00Z", "2026-06-14T00:00:00Z"))
        .containsExactly("2026-06-12T10:00:00Z", "2026-06-13T09:00:00Z");
  }

  @Test
  void buffersMayLieOutsideTheOpenHours() {
    var utc = Hours.in("UTC").open(FRIDAY, "09:00", "10:00").every(60).buffers(15, 15);

    assertThat(utc.slotsOf(60, "2026-06-12T00:00:00Z", "2026-06-13T00:00:00Z"))
        .containsExactly("2026-06-12T09:00:00Z");
  }

  @Test
  void betweenTwoSessionsBothBuffersApply() {
    var utc = Hours.in("UTC").open(FRIDAY, "09:00", "12:00").every(15).buffers(15, 30);
    utc.taken("2026-06-12T09:00:00Z", 60);

    assertThat(utc.slotsOf(60, "2026-06-12T00:00:00Z", "2026-06-13T00:00:00Z"))
        .containsExactly("2026-06-12T10:45:00Z", "2026-06-12T11:00:00Z");
  }

  @Test
  void theWeekOfTheWeeklyLimitIsTheMentorsOwn() {
    var auckland = Hours.in("Pacific/Auckland").always().every(60).weeklyLimit(1);
    // Monday in Auckland, Sunday still in UTC.
    auckland.taken("2026-06-14T13:00:00Z", 60);

    assertThat(auckland.verdict("2026-06-14T11:00:00Z")).isEqualTo(Verdict.FREE);
    assertThat(auckland.verdict("2026-06-20T11:00:00Z")).isEqualTo(Verdict.WEEKLY_LIMIT);
    assertThat(auckland.verdict("2026-06-21T12:00:00Z")).isEqualTo(Verdict.FREE);
  }

  @Test
  void theHorizonIsTheEndOfADayOfTheMentor() {
    var tokyo = Hours.in("Asia/Tokyo").always().every(60).maxAdvanceDays(1);
    Instant now = Instant.parse("2026-06-10T12:00:00Z");

    assertThat(tokyo.at(now).judge(Instant.parse("2026-06-11T14:00:00Z"), Duration.ofHours(1)))
        .isEqualTo(Verdict.FREE);
    assertThat(tokyo.at(now).judge(Instant.parse("2026-06-11T15:00:00Z"), Duration.ofHours(1)))
        .isEqualTo(Verdict.TOO_FAR_AHEAD);
  }

  @Test
  void theFirstRuleThatObjectsIsNamed() {
    var utc = Hours.in("UTC").open(FRIDAY, "09:00", "12:00").every(60).minNotice(120);
    Instant now = Instant.parse("2026-06-12T08:00:00Z");
    var engine = utc.at(now);
    Duration hour = Duration.ofHours(1);

    assertThat(engine.judge(now.minusSeconds(1), hour)).isEqualTo(Verdict.START_IN_PAST);
    assertThat(engine.judge(now.plusSeconds(3600), hour)).isEqualTo(Verdict.NOTICE_TOO_SHORT);
    assertThat(engine.judge(now.plusSeconds(7201), hour)).isEqualTo(Verdict.OUTSIDE_AVAILABILITY);
    assertThat(engine.judge(now.plusSeconds(7200), Duration.ofMinutes(7)))
        .isEqualTo(Verdict.DURATION_NOT_OFFERED);
    assertThat(engine.judge(now.plusSeconds(7200), hour)).isEqualTo(Verdict.FREE);
  }

  @Test
  void aCrowdedCalendarIsSearchedAsFastAsAnEmptyOne() {
    var busy = Hours.in("UTC").always().every(5);
    for (int i = 0; i < 5000; i++) {
      busy.taken(Instant.parse("2026-06-10T00:00:00Z").plusSeconds(3600L * i).toString(), 30);
    }
    List<String> found = busy.slotsOf(30, "2026-06-10T00:00:00Z", "2026-07-11T00:00:00Z");

    assertThat(found).hasSize(31 * 24);
  }
}
