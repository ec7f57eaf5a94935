package com.primeinterviews.notification.mail;

import static com.primeinterviews.notification.mail.Meetings.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.notification.mail.SessionLetter.Purpose;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWriterTest {

  private static final String TOKYO = "Mon 19 Jan 2026, 23:00 (Asia/Tokyo)";
  private static final String NEW_YORK = "Mon 19 Jan 2026, 09:00 (America/New_York)";

  private final MailSettings settings = TestMailSettings.defaults();
  private final LetterWriter writer =
      new LetterWriter(
          MailTemplates.mailTemplateEngine(), new InvitationWriter(settings), settings);

  @Test
  void theCandidateReadsTheCandidatesTime() {
    var mail = writer.write(aMeeting().letter(Purpose.CONFIRMED, Side.CANDIDATE));
    assertThat(mail.subject()).isEqualTo("Confirmed: System Design with Grace Hopper, " + TOKYO);
    assertThat(mail.text())
        .contains("Hello Ada Lovelace,", "When:   " + TOKYO, "For Grace Hopper it is " + NEW_YORK)
        .contains("Join: https://prime.example/rooms/019aa0c4");
    assertThat(mail.html())
        .contains("<strong>" + TOKYO + "</strong>")
        .contains("href=\"https://prime.example/rooms/019aa0c4\"");
  }

  @Test
  void theMentorReadsTheMentorsTime() {
    var mail = writer.write(aMeeting().letter(Purpose.REQUESTED, Side.MENTOR));
    assertThat(mail.subject())
        .isEqualTo("New session request: System Design with Ada Lovelace, " + NEW_YORK);
    assertThat(mail.text()).contains("Hello Grace Hopper,", "When:   " + NEW_YORK);
    assertThat(mail.calendar()).isNull();
  }

  @Test
  void confirmationAndCancellationCarryTheCalendarObject() {
    var confirmed = writer.write(aMeeting().letter(Purpose.CONFIRMED, Side.MENTOR));
    var cancelled = writer.write(aMeeting().letter(Purpose.CANCELLED, Side.MENTOR));
    assertThat(Objects.requireNonNull(confirmed.calendar()).method()).isEqualTo("REQUEST");
    assertThat(Objects.requireNonNull(cancelled.calendar()).method()).isEqualTo("CANCEL");
  }

  @Test
  void aRequestThatIsWithdrawnWasInNoCalendar() {
    var letter =
        new SessionLetter(
            Purpose.CANCELLED, Side.MENTOR, aMeeting().build(), false, "no time after all");
    var mail = writer.write(letter);
    assertThat(mail.calendar()).isNull();
    assertThat(mail.text()).contains("Reason: no time after all");
  }

  @Test
  void withoutALinkNoneIsShown() {
    var mail =
        writer.write(aMeeting().at("javascript:alert(1)").letter(Purpose.CONFIRMED, Side.MENTOR));
    assertThat(mail.html()).doesNotContain("javascript", "Join");
    assertThat(mail.text()).doesNotContain("javascript", "Join");
  }

  @Test
  void aNewAccountIsWelcomedByName() {
    var mail = writer.write(new WelcomeLetter(UUID.randomUUID(), "Ada", "ada@example.com"));
    assertThat(mail.subject()).isEqualTo("Welcome to Prime Interviews");
    assertThat(mail.text()).contains("Hello Ada,", "https://prime.example");
    assertThat(mail.html()).contains("<span>Ada</span>");
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void whatPeopleWriteIsNeverMarkup(Purpose purpose) {
    var hostile = "<script>alert('x')</script>${7*7}\r\nBcc: all@example.com";
    var meeting = aMeeting().ofMentor(hostile).ofCandidate(hostile).about(hostile).build();
    for (var reader : Side.values()) {
      var mail = writer.write(new SessionLetter(purpose, reader, meeting, true, hostile));
      assertThat(mail.html()).doesNotContain("<script").contains("&lt;script&gt;");
      assertThat(mail.html() + mail.text()).doesNotContain("49", "\nBcc:");
      assertThat(mail.subject()).doesNotContain("\r", "\n");
    }
  }
}
