package com.primeinterviews.notification.mail;

import static com.primeinterviews.notification.mail.Meetings.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class InvitationWriterTest {

  private final InvitationWriter writer = new InvitationWriter(TestMailSettings.defaults());

  @Test
  void anInvitationSaysWhatWhenAndWho() {
    var calendar = parse(writer.invitation(aMeeting().build()));
    assertThat(calendar.validate(true).hasErrors()).isFalse();
    assertThat(value(calendar, Property.METHOD)).isEqualTo("REQUEST");
    var event = event(calendar);
    assertThat(value(event, Property.UID)).isEqualTo(Meetings.SESSION + "@primeinterviews.com");
    assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
    assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(value(event, Property.SUMMARY))
        .isEqualTo("System Design: Ada Lovelace and Grace Hopper");
    assertThat(value(event, Property.LOCATION)).isEqualTo("https://prime.example/rooms/019aa0c4");
    assertThat(value(event, Property.ORGANIZER))
        .isEqualTo("mailto:notifications@primeinterviews.com");
    assertThat(attendees(event))
        .extracting(Property::getValue)
        .containsExactlyInAnyOrder("mailto:ada@example.com", "mailto:grace@example.com");
  }

  @Test
  void startAndEndAreTheInstantsOfTheSession() {
    var event = event(parse(writer.invitation(aMeeting().build())));
    assertThat(event.<OffsetDateTime>getStartDate().orElseThrow().getDate().toInstant())
        .isEqualTo(Instant.parse("2026-01-19T14:00:00Z"));
    assertThat(event.<OffsetDateTime>getEndDate().orElseThrow().getDate().toInstant())
        .isEqualTo(Instant.parse("2026-01-19T15:00:00Z"));
  }

  @Test
  void theDescriptionShowsBothClocks() {
    var event = event(parse(writer.invitation(aMeeting().build())));
    assertThat(value(event, Property.DESCRIPTION))
        .contains("Ada Lovelace: Mon 19 Jan 2026, 23:00 (Asia/Tokyo)")
        .contains("Grace Hopper: Mon 19 Jan 2026, 09:00 (America/New_York)");
  }

  @Test
  void aCancellationTakesTheSameEventBack() {
    var calendar = parse(writer.cancellation(aMeeting().changedTimes(2).build()));
    assertThat(value(calendar, Property.METHOD)).isEqualTo("CANCEL");
    var event = event(calendar);
    assertThat(value(event, Property.UID)).isEqualTo(Meetings.SESSION + "@primeinterviews.com");
    assertThat(value(event, Property.SEQUENCE)).isEqualTo("2");
    assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
  }

  @Test
  void writingItAgainGivesTheSameBytes() {
    assertThat(writer.invitation(aMeeting().build()))
        .isEqualTo(writer.invitation(aMeeting().build()));
  }

  @Test
  void aMentorWhoseAddressIsNotKnownIsNoAttendee() {
    var event = event(parse(writer.invitation(aMeeting().build().withMentorEmail(null))));
    assertThat(attendees(event))
        .extracting(Property::getValue)
        .containsExactly("mailto:ada@example.com");
  }

  @Test
  void linesAreShortAndEndAsTheStandardWants() {
    var content = writer.invitation(aMeeting().about("很长的题目 ".repeat(20)).build()).content();
    assertThat(content.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(content.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void namesCannotAddPropertiesOfTheirOwn() {
    var hostile = "Eve\";X=\"1\r\nATTENDEE:mailto:all@example.com\r\nEND:VEVENT";
    var event =
        event(
            parse(
                writer.invitation(
                    aMeeting().ofCandidate(hostile).ofMentor(hostile).about(hostile).build())));
    assertThat(attendees(event))
        .hasSize(2)
        .allSatisfy(
            attendee -> {
              assertThat(attendee.getValue()).doesNotContain("all@example.com");
              assertThat((Object) attendee.getParameter(Parameter.CN))
                  .isNotEqualTo(Optional.empty());
            });
    assertThat(value(event, Property.SUMMARY)).contains("ATTENDEE:mailto:all@example.com");
  }

  private static Calendar parse(CalendarObject object) {
    try {
      return new CalendarBuilder().build(new StringReader(object.content()));
    } catch (Exception e) {
      throw new AssertionError(object.content(), e);
    }
  }

  private static VEvent event(Calendar calendar) {
    assertThat(calendar.getComponents()).hasSize(1);
    return (VEvent) calendar.getComponents().getFirst();
  }

  private static List<Property> attendees(VEvent event) {
    return event.getProperties(Property.ATTENDEE);
  }

  private static String value(Calendar calendar, String property) {
    return calendar.getProperty(property).orElseThrow().getValue();
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }
}
