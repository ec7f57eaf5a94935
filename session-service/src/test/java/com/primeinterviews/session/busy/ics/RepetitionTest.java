package com.primeinterviews.session.busy.ics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {

  @Test
  void aRuleKeepsTheTimeOnTheWallOverAChangeOfTheClock() {
    assertThat(
            Ics.busy(
                Ics.event(
                    "DTSTART;TZID=Europe/Berlin:20200106T090000",
                    "DTEND;TZID=Europe/Berlin:20200106T100000",
                    "RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20260405T235959Z")))
        .containsExactly(
            "2026-03-01T08:00:00Z/2026-03-01T09:00:00Z",
            "2026-03-08T08:00:00Z/2026-03-08T09:00:00Z",
            "2026-03-15T08:00:00Z/2026-03-15T09:00:00Z",
            "2026-03-22T08:00:00Z/2026-03-22T09:00:00Z",
            "2026-03-29T07:00:00Z/2026-03-29T08:00:00Z",
            "2026-04-05T07:00:00Z/2026-04-05T08:00:00Z");
  }

  @Test
  void whatIsTakenOutAddedAndMovedIsSo() {
    String master =
        Ics.event(
            "UID:1",
            "DTSTART;TZID=Europe/Berlin:20260302T090000",
            "DURATION:PT1H",
            "RRULE:FREQ=DAILY;COUNT=5",
            "EXDATE;TZID=Europe/Berlin:20260303T090000",
            "RDATE;TZID=Europe/Berlin:20260320T090000,20260321T090000");
    String moved =
        Ics.event(
            "UID:1",
            "RECURRENCE-ID;TZID=Europe/Berlin:20260304T090000",
            "DTSTART;TZID=Europe/Berlin:20260304T150000",
            "DURATION:PT2H");
    String calledOff =
        Ics.event(
            "UID:1",
            "RECURRENCE-ID:20260305T080000Z",
            "DTSTART:20260305T080000Z",
            "DURATION:PT1H",
            "STATUS:CANCELLED");

    assertThat(Ics.busy(master, moved, calledOff))
        .containsExactly(
            "2026-03-02T08:00:00Z/2026-03-02T09:00:00Z",
            "2026-03-04T14:00:00Z/2026-03-04T16:00:00Z",
            "2026-03-06T08:00:00Z/2026-03-06T09:00:00Z",
            "2026-03-20T08:00:00Z/2026-03-20T09:00:00Z",
            "2026-03-21T08:00:00Z/2026-03-21T09:00:00Z");
  }

  @Test
  void untilIsInclusiveInEachOfItsForms() {
    for (String until : new String[] {"20260303", "20260303T090000", "20260303T080000Z"}) {
      assertThat(
              Ics.busy(
                  Ics.event(
                      "DTSTART;TZID=Europe/Berlin:20260302T090000",
                      "DURATION:PT1H",
                      "RRULE:UNTIL=" + until + ";FREQ=DAILY")))
          .as(until)
          .hasSize(2);
    }
  }

  @Test
  void wholeDaysRepeatAndAreTakenOutByDate() {
    assertThat(
            Ics.busy(
                Ics.event(
                    "DTSTART;VALUE=DATE:20250401",
                    "RRULE:FREQ=MONTHLY",
                    "EXDATE;VALUE=DATE:20260301")))
        .containsExactly(
            "2026-03-31T22:00:00Z/2026-04-01T22:00:00Z",
            "2026-04-30T22:00:00Z/2026-05-01T00:00:00Z");
  }

  @Test
  void anOccurrenceThatBeganBeforeTheWindowReachesIntoIt() {
    assertThat(
            Ics.busy(
                Ics.event(
                    "DTSTART:20251130T120000Z",
                    "DURATION:P3D",
                    "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1")))
        .first()
        .isEqualTo("2026-03-01T00:00:00Z/2026-03-03T12:00:00Z");
  }

  @Test
  void theFirstOccurrenceCountsWhateverTheRuleSays() {
    assertThat(
            Ics.busy(
                Ics.event(
                    "DTSTART:20260303T090000Z",
                    "DURATION:PT1H",
                    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")))
        .containsExactly("2026-03-03T09:00:00Z/2026-03-03T10:00:00Z");
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=SECONDLY;COUNT=2147483647",
        "FREQ=SECONDLY;INTERVAL=1;UNTIL=20260301T010000Z",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;"
            + "BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29;"
            + "BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29",
        "FREQ=HOURLY;COUNT=10000000"
      })
  void aRuleWithoutMeasureIsRefusedAtOnce(String rule) {
    assertThat(
            Ics.flaw(
                Ics.calendar(
                    Ics.event("DTSTART:19000101T000000Z", "DURATION:PT1S", "RRULE:" + rule))))
        .isEqualTo(IcsReading.Flaw.TOO_MANY_TIMES);
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(
      strings = {
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=2147483647",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=-5",
        "FREQ=NEVER",
        "FREQ=DAILY;BYHOUR=99",
        "COUNT=5"
      })
  void aRuleThatMakesNoSenseIsRefused(String rule) {
    assertThat(
            Ics.flaw(
                Ics.calendar(
                    Ics.event("DTSTART:20260301T000000Z", "DURATION:PT1S", "RRULE:" + rule))))
        .isEqualTo(IcsReading.Flaw.MALFORMED);
  }

  @Test
  @Timeout(10)
  void aRuleThatNeverComesTrueEnds() {
    assertThat(
            Ics.busy(
                Ics.event(
                    "DTSTART:19700101T000000Z",
                    "DURATION:PT1H",
                    "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31")))
        .isEmpty();
  }

  @Test
  @Timeout(20)
  void manyHarmlessRulesTogetherAreTooMany() {
    String event = Ics.event("DTSTART:20200101T000000Z", "DURATION:PT1S", "RRULE:FREQ=HOURLY");

    assertThat(Ics.flaw(Ics.calendar(event.repeat(1000))))
        .isEqualTo(IcsReading.Flaw.TOO_MANY_TIMES);
  }

  @Test
  @Timeout(20)
  void tooManyEventsOrTimesAreRefused() {
    String event = Ics.event("DTSTART:20260310T090000Z", "DURATION:PT1H");
    var few = new IcsLimits(3, 100, 2);

    assertThat(Ics.reading(Ics.calendar(event, event), few))
        .isInstanceOf(IcsReading.BusyTimes.class);
    for (int count : new int[] {3, 4}) {
      assertThat(Ics.reading(Ics.calendar(event.repeat(count)), few))
          .isEqualTo(new IcsReading.Unfit(IcsReading.Flaw.TOO_MANY_TIMES));
    }
  }

  @Test
  @Timeout(10)
  void endlessNestingIsRefused() {
    assertThat(Ics.flaw(Ics.calendar("BEGIN:VEVENT\r\n".repeat(100_000))))
        .isEqualTo(IcsReading.Flaw.MALFORMED);
  }
}
