package com.primeinterviews.session.busy.ics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EmbeddedZoneTest {

  private static final String OFFICE =
      """
      BEGIN:VTIMEZONE
      TZID:Office
      BEGIN:STANDARD
      DTSTART:16010101T030000
      TZOFFSETFROM:+0300
      TZOFFSETTO:+0200
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0300
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE
      """;

  @Test
  void aZoneOfTheDocumentIsReadByItsOwnRules() {
    assertThat(
            Ics.busy(
                OFFICE,
                Ics.event("DTSTART;TZID=Office:20260328T090000", "DURATION:PT1H"),
                Ics.event("DTSTART;TZID=Office:20260329T090000", "DURATION:PT1H")))
        .containsExactly(
            "2026-03-28T07:00:00Z/2026-03-28T08:00:00Z",
            "2026-03-29T06:00:00Z/2026-03-29T07:00:00Z");
  }

  @Test
  void aZoneMayEndItsRulesOrListItsChanges() {
    String once =
        """
        BEGIN:VTIMEZONE
        TZID:Once
        BEGIN:STANDARD
        DTSTART:20000101T000000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20260310T000000
        RDATE:20260320T000000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0430
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20260315T000000
        TZOFFSETFROM:+0430
        TZOFFSETTO:+0100
        END:STANDARD
        END:VTIMEZONE
        """;

    assertThat(
            Ics.busy(
                once,
                Ics.event("DTSTART;TZID=Once:20260309T120000", "DURATION:PT1H"),
                Ics.event("DTSTART;TZID=Once:20260311T120000", "DURATION:PT1H"),
                Ics.event("DTSTART;TZID=Once:20260316T120000", "DURATION:PT1H"),
                Ics.event("DTSTART;TZID=Once:20260321T120000", "DURATION:PT1H")))
        .containsExactly(
            "2026-03-09T11:00:00Z/2026-03-09T12:00:00Z",
            "2026-03-11T07:30:00Z/2026-03-11T08:30:00Z",
            "2026-03-16T11:00:00Z/2026-03-16T12:00:00Z",
            "2026-03-21T07:30:00Z/2026-03-21T08:30:00Z");
  }

  @Test
  void namesOfWindowsAreKnownAndUnknownOnesMeanTheCalendarsZone() {
    assertThat(
            Ics.busy(
                Ics.event("DTSTART;TZID=Eastern Standard Time:20260310T090000", "DURATION:PT1H"),
                Ics.event("DTSTART;TZID=Nowhere:20260311T090000", "DURATION:PT1H")))
        .containsExactly(
            "2026-03-10T13:00:00Z/2026-03-10T14:00:00Z",
            "2026-03-11T08:00:00Z/2026-03-11T09:00:00Z");
  }

  @Test
  void aTimeThatIsSkippedCountsFromBeforeTheGap() {
    assertThat(
            Ics.busy(
                "X-WR-TIMEZONE:America/New_York\r\n",
                Ics.event("DTSTART;TZID=Europe/Berlin:20260329T023000", "DURATION:PT1H")))
        .containsExactly("2026-03-29T01:30:00Z/2026-03-29T02:30:00Z");
  }

  @Test
  @Timeout(10)
  void aZoneThatChangesEverySecondIsRefused() {
    assertThat(
            Ics.flaw(
                Ics.calendar(
                    OFFICE.replaceAll("RRULE:.*", "RRULE:FREQ=SECONDLY"),
                    Ics.event("DTSTART;TZID=Office:20260328T090000", "DURATION:PT1H"))))
        .isEqualTo(IcsReading.Flaw.TOO_MANY_TIMES);
  }

  @Test
  void aZoneWithoutOffsetsIsRefused() {
    assertThat(Ics.flaw(Ics.calendar("BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\n")))
        .isEqualTo(IcsReading.Flaw.MALFORMED);
    assertThat(Ics.flaw(Ics.calendar(OFFICE.replace("+0300", "+9900"))))
        .isEqualTo(IcsReading.Flaw.MALFORMED);
  }
}
