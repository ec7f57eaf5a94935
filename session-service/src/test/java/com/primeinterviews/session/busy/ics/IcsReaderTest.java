package com.primeinterviews.session.busy.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Read from 1 March to 1 May 2026, by somebody who lives in Berlin: summer time begins 29 March.
 */
class IcsReaderTest {

  @Test
  void anEventIsReadByTheClockItNames() {
    assertThat(
            Ics.busy(
                Ics.event("DTSTART:20260310T090000Z", "DTEND:20260310T100000Z"),
                Ics.event(
                    "DTSTART;TZID=America/New_York:20260311T090000",
                    "DTEND;TZID=America/New_York:20260311T103000"),
                Ics.event("DTSTART;TZID=\"Europe/London\":20260312T090000", "DURATION:PT45M"),
                Ics.event("DTSTART:20260313T090000", "DURATION:PT1H")))
        .containsExactly(
            "2026-03-10T09:00:00Z/2026-03-10T10:00:00Z",
            "2026-03-11T13:00:00Z/2026-03-11T14:30:00Z",
            "2026-03-12T09:00:00Z/2026-03-12T09:45:00Z",
            "2026-03-13T08:00:00Z/2026-03-13T09:00:00Z");
  }

  @Test
  void aWholeDayIsADayOfTheCalendarsZone() {
    assertThat(
            Ics.busy(
                Ics.event("DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260330"),
                Ics.event("DTSTART;VALUE=DATE:20260410")))
        .containsExactly(
            "2026-03-27T23:00:00Z/2026-03-29T22:00:00Z",
            "2026-04-09T22:00:00Z/2026-04-10T22:00:00Z");
    assertThat(Ics.busy("X-WR-TIMEZONE:Asia/Tokyo\r\n", Ics.event("DTSTART;VALUE=DATE:20260410")))
        .containsExactly("2026-04-09T15:00:00Z/2026-04-10T15:00:00Z");
  }

  @Test
  void whatTakesNoTimeIsLeftOut() {
    assertThat(
            Ics.busy(
                Ics.event(
                    "DTSTART:20260310T090000Z", "DTEND:20260310T100000Z", "TRANSP:TRANSPARENT"),
                Ics.event("DTSTART:20260310T090000Z", "DTEND:20260310T100000Z", "STATUS:CANCELLED"),
                Ics.event("DTSTART:20260310T090000Z"),
                Ics.event("DTSTART:20260310T090000Z", "DTEND:20260310T080000Z"),
                Ics.event("SUMMARY:some day"),
                Ics.event("DTSTART:20250310T090000Z", "DTEND:20250310T100000Z"),
                Ics.event("DTSTART:20290310T090000Z", "DTEND:20290310T100000Z"),
                "BEGIN:VTODO\r\nDTSTART:20260310T090000Z\r\nDURATION:PT1H\r\nEND:VTODO\r\n"))
        .isEmpty();
  }

  @Test
  void sessionsOfOurOwnThatWereInvitedThereTakeNoTimeTwice() {
    String uid = "UID:0199f6a1-0000-7000-8000-000000000001@primeinterviews.com";

    assertThat(Ics.busy(Ics.event(uid, "DTSTART:20260310T090000Z", "DURATION:PT1H"))).isEmpty();
  }

  @Test
  void aTentativeEventTakesTime() {
    assertThat(Ics.busy(Ics.event("DTSTART:20260310T090000Z", "DURATION:PT1H", "STATUS:TENTATIVE")))
        .hasSize(1);
  }

  @Test
  void whatOverlapsIsJoinedAndCutToTheWindow() {
    assertThat(
            Ics.busy(
                Ics.event("DTSTART:20260220T090000Z", "DTEND:20260301T120000Z"),
                Ics.event("DTSTART:20260301T110000Z", "DTEND:20260301T130000Z"),
                Ics.event("DTSTART:20260430T230000Z", "DTEND:20260501T010000Z")))
        .containsExactly(
            "2026-03-01T00:00:00Z/2026-03-01T13:00:00Z",
            "2026-04-30T23:00:00Z/2026-05-01T00:00:00Z");
  }

  @Test
  void freeBusyTellsPeriodsByBothTheirForms() {
    String freeBusy =
        """
        BEGIN:VFREEBUSY
        FREEBUSY;FBTYPE=BUSY:20260310T090000Z/20260310T100000Z,20260310T120000Z/PT30M
        FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260311T090000Z/PT1H
        FREEBUSY:20260312T090000Z/PT1H
        FREEBUSY;FBTYPE=FREE:20260313T090000Z/PT1H
        END:VFREEBUSY
        """;

    assertThat(Ics.busy(freeBusy))
        .containsExactly(
            "2026-03-10T09:00:00Z/2026-03-10T10:00:00Z",
            "2026-03-10T12:00:00Z/2026-03-10T12:30:00Z",
            "2026-03-11T09:00:00Z/2026-03-11T10:00:00Z",
            "2026-03-12T09:00:00Z/2026-03-12T10:00:00Z");
  }

  @Test
  void longLinesAlarmsAndManyCalendarsInOneAreRead() {
    String event =
        Ics.event(
            "SUMMARY:" + "long ".repeat(14) + "\r\n line",
            "DTSTART:20260310T090000Z",
            "DURATION:PT1H",
            "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nDURATION:PT9H\r\nEND:VALARM");

    assertThat(Ics.read(("\uFEFF" + Ics.calendar(event)) + Ics.calendar(event)))
        .isEqualTo(List.of("2026-03-10T09:00:00Z/2026-03-10T10:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Sign in</html>",
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260310T090000Z\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VTODO\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nX;Y=\r\n",
        "\u0000\u0001\u0002"
      })
  void whatIsNoCalendarIsMalformed(String document) {
    assertThat(Ics.flaw(document)).isEqualTo(IcsReading.Flaw.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTSTART:tomorrow",
        "DTSTART:20260230T090000Z",
        "DTSTART:00010101T000000Z",
        "DTSTART:99990101T000000Z",
        "DTSTART:20260310T090000Z\r\nDTEND:later",
        "DTSTART:20260310T090000Z\r\nDURATION:long",
        "DTSTART:20260310T090000Z\r\nDURATION:PT1H\r\nRRULE:often",
        "DTSTART:20260310T090000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;UNTIL=never",
        "DTSTART:20260310T090000Z\r\nDURATION:PT1H\r\nRDATE:soon"
      })
  void anEventThatIsNotUnderstoodIsNotLeftOut(String lines) {
    assertThat(Ics.flaw(Ics.calendar(Ics.event(lines)))).isEqualTo(IcsReading.Flaw.MALFORMED);
  }
}
