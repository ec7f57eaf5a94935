package com.primeinterviews.notification.occasions;

import static com.primeinterviews.notification.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.Mailbox;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session is given another time. */
@ServiceTest
class MovedSessionTest {

  private final Notices notices;
  private final Mailbox mailbox;
  private final BookedSession session;

  MovedSessionTest(@Autowired Api api, @Autowired Events events, @Autowired Mailbox mailbox) {
    this.notices = new Notices(api);
    this.mailbox = mailbox;
    this.session = new BookedSession(events);
    session.registerMentor();
  }

  @Test
  void theInvitationChangesInBothCalendarsAndTheOtherSideIsTold() throws Exception {
    session.bookedAndConfirmed(1);
    session.moved(2, "confirmed", "confirmed", session.mentor);
    var uid = lineOf(invitation(session.candidate, "Confirmed"), "UID");
    for (var person : people()) {
      var moved = invitation(person, "Moved");
      assertThat(moved).contains("METHOD:REQUEST", "STATUS:CONFIRMED", "SEQUENCE:1");
      assertThat(moved).contains("DTSTART:20260120T140000Z");
      assertThat(lineOf(moved, "UID")).isEqualTo(uid);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(notices.typesOf(session.candidate))
                    .containsExactly("session.confirmed", "session.rescheduled"));
    assertThat(notices.typesOf(session.mentor)).doesNotContain("session.rescheduled");
    assertThat(notices.of(session.candidate).toString())
        .contains("from Mon 19 Jan 2026, 23:00 (Asia/Tokyo) to Tue 20 Jan 2026, 23:00");
    assertThat(mail(session.candidate, "Moved").getSubject()).contains("Tue 20 Jan 2026, 23:00");
  }

  @Test
  void aTimeThatTheMentorHasYetToConfirmIsHeldInBothCalendarsUntilItIsDeclined() throws Exception {
    session.bookedAndConfirmed(1);
    session.moved(2, "confirmed", "pending", session.candidate);
    for (var person : people()) {
      assertThat(invitation(person, "To be confirmed"))
          .contains("METHOD:REQUEST", "STATUS:TENTATIVE", "SEQUENCE:1");
    }
    session.changed(3, "pending", "cancelled", session.mentor, Map.of("sequence", 2));
    for (var person : people()) {
      assertThat(invitation(person, "Cancelled")).contains("METHOD:CANCEL", "SEQUENCE:2");
    }
  }

  @Test
  void aHeldTimeThatNobodyConfirmsLeavesBothCalendars() throws Exception {
    session.bookedAndConfirmed(1);
    session.moved(2, "confirmed", "pending", session.candidate);
    session.changed(3, "pending", "expired", null, Map.of("sequence", 2));
    for (var person : people()) {
      assertThat(invitation(person, "Cancelled")).contains("METHOD:CANCEL", "SEQUENCE:2");
    }
  }

  @Test
  void aMovedRequestIsMailedToTheMentorAlone() throws Exception {
    session.booked(1);
    session.moved(2, "pending", "pending", session.candidate);
    var asked = mail(session.mentor, "To be confirmed");
    assertThat(asked.getContentType()).startsWith("multipart/alternative");
    assertThat(mailbox.mailsTo(session.candidate.email())).isEmpty();
  }

  private List<TestUser> people() {
    return List.of(session.mentor, session.candidate);
  }

  private MimeMessage mail(TestUser user, String subject) {
    return await()
        .until(
            () ->
                mailbox.mailsTo(user.email()).stream()
                    .filter(mail -> subjectOf(mail).startsWith(subject))
                    .toList(),
            mails -> mails.size() == 1)
        .getFirst();
  }

  private String invitation(TestUser user, String subject) throws Exception {
    var attachment = ((MimeMultipart) mail(user, subject).getContent()).getBodyPart(1);
    return new String(attachment.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String lineOf(String calendar, String name) {
    return calendar.lines().filter(line -> line.startsWith(name + ":")).findFirst().orElseThrow();
  }

  private static String subjectOf(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
