package com.primeinterviews.notification.occasions;

import static com.primeinterviews.notification.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.Mailbox;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Contracts;
import com.primeinterviews.platform.test.contracts.Events;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SessionOccasionsTest {

  private final Notices notices;
  private final Events events;
  private final Mailbox mailbox;
  private final JdbcClient jdbc;
  private final BookedSession session;

  SessionOccasionsTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired Mailbox mailbox,
      @Autowired JdbcClient jdbc) {
    this.notices = new Notices(api);
    this.events = events;
    this.mailbox = mailbox;
    this.jdbc = jdbc;
    this.session = new BookedSession(events);
    session.registerMentor();
  }

  @Test
  void aRequestIsToldToTheMentorAndReceiptedToTheCandidate() throws Exception {
    session.booked(1);
    awaitTold(session.candidate, "session.request-received");
    assertThat(notices.typesOf(session.mentor)).contains("session.requested");
    var told = notices.of(session.candidate).getFirst();
    assertThat(told.at("/body").asString())
        .contains("Mon 19 Jan 2026, 23:00 (Asia/Tokyo)", "Grace Hopper");
    assertThat(told.at("/data/sessionId").asString()).isEqualTo(session.id.toString());
    var mail = mailTo(session.mentor, "New session request");
    assertThat(mail.getSubject())
        .contains("Ada Lovelace", "Mon 19 Jan 2026, 09:00 (America/New_York)");
    assertThat(mailbox.mailsTo(session.candidate.email())).isEmpty();
  }

  @Test
  void aConfirmationGoesIntoBothCalendarsAndIsToldToWhoDidNotConfirm() throws Exception {
    session.booked(1);
    session.changed(2, "pending", "confirmed", session.mentor);
    awaitTold(session.candidate, "session.request-received", "session.confirmed");
    assertThat(notices.typesOf(session.mentor)).doesNotContain("session.confirmed");
    var toCandidate = mailTo(session.candidate, "Confirmed");
    assertThat(toCandidate.getSubject()).contains("Mon 19 Jan 2026, 23:00 (Asia/Tokyo)");
    var toMentor = mailTo(session.mentor, "Confirmed");
    assertThat(toMentor.getSubject()).contains("Mon 19 Jan 2026, 09:00 (America/New_York)");
    var invitation = calendar(toCandidate);
    assertThat(calendar(toMentor)).isEqualTo(invitation);
    assertThat(invitation.getProperty(Property.METHOD).orElseThrow().getValue())
        .isEqualTo("REQUEST");
    var event = invitation.getComponents().getFirst();
    assertThat(event.getProperties(Property.ATTENDEE).stream().map(Object::toString))
        .anySatisfy(attendee -> assertThat(attendee).contains(session.candidate.email()))
        .anySatisfy(attendee -> assertThat(attendee).contains(session.mentor.email()));
  }

  @Test
  void aMentorWhoAcceptsAutomaticallyConfirmsWithTheBooking() throws Exception {
    session.bookedAndConfirmed(1);
    awaitTold(session.candidate, "session.confirmed");
    assertThat(notices.typesOf(session.mentor)).contains("session.confirmed");
    calendar(mailTo(session.candidate, "Confirmed"));
    calendar(mailTo(session.mentor, "Confirmed"));
  }

  @Test
  void aCancellationLeavesBothCalendarsAndIsToldToTheOtherSide() throws Exception {
    session.bookedAndConfirmed(1);
    session.changed(
        2,
        "confirmed",
        "cancelled",
        session.candidate,
        Map.of("reason", "I am ill", "sequence", 1));
    await()
        .untilAsserted(
            () ->
                assertThat(notices.typesOf(session.mentor))
                    .containsSubsequence("session.confirmed", "session.cancelled"));
    assertThat(notices.typesOf(session.candidate)).containsExactly("session.confirmed");
    assertThat(notice(session.mentor, "session.cancelled").at("/body").asString())
        .contains("Reason: I am ill");
    var confirmed = calendar(mailTo(session.mentor, "Confirmed")).getComponents().getFirst();
    for (var person : new TestUser[] {session.mentor, session.candidate}) {
      var cancelled = calendar(mailTo(person, "Cancelled"));
      assertThat(cancelled.getProperty(Property.METHOD).orElseThrow().getValue())
          .isEqualTo("CANCEL");
      var event = cancelled.getComponents().getFirst();
      assertThat(event.getProperty(Property.UID)).isEqualTo(confirmed.getProperty(Property.UID));
      assertThat(event.getProperty(Property.SEQUENCE).orElseThrow().getValue()).isEqualTo("1");
    }
  }

  @Test
  void aDeclinedRequestIsToldToTheCandidateOnly() throws Exception {
    session.booked(1);
    session.changed(2, "pending", "cancelled", session.mentor, Map.of("reason", "full"));
    var mail = mailTo(session.candidate, "Cancelled");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(notices.typesOf(session.mentor)).doesNotContain("session.cancelled");
    mailTo(session.mentor, "New session request");
    assertThat(mailbox.mailsTo(session.mentor.email()))
        .noneSatisfy(other -> assertThat(other.getSubject()).startsWith("Cancelled"));
  }

  @Test
  void anUnansweredRequestIsToldToBoth() {
    session.booked(1);
    session.changed(2, "pending", "expired", null);
    awaitTold(session.candidate, "session.request-received", "session.expired");
    assertThat(notices.typesOf(session.mentor)).contains("session.expired");
  }

  @Test
  void aCompletedSessionAsksTheCandidateForFeedbackAndAReviewIsToldToTheMentor() throws Exception {
    session.changed(3, "confirmed", "live", session.mentor);
    session.changed(4, "live", "completed", session.mentor);
    session.reviewed(5);
    awaitTold(session.candidate, "session.started", "session.completed");
    await()
        .untilAsserted(
            () -> assertThat(notices.typesOf(session.mentor)).contains("session.reviewed"));
    assertThat(notice(session.mentor, "session.reviewed").at("/data/rating").asInt()).isEqualTo(5);
    assertThat(mailTo(session.candidate, "How was").getSubject())
        .isEqualTo("How was System Design with Grace Hopper?");
  }

  @Test
  void theSameEventTwiceIsOneNotificationAndOneMail() {
    var payload = Contracts.sample("session.booked.v1", session.edits(1, "confirmed")).toString();
    var eventId = Ids.newId().toString();
    events.send("session.booked.v1", session.id.toString(), eventId, payload);
    events.send("session.booked.v1", session.id.toString(), eventId, payload);
    session.changed(2, "confirmed", "live", session.mentor);
    awaitTold(session.candidate, "session.confirmed", "session.started");
    mailbox.await(session.candidate.email(), 1);
    assertThat(deliveriesTo(session.candidate)).isEqualTo(1);
  }

  @Test
  void anEventOlderThanOneHeardBeforeIsNoNews() {
    session.changed(4, "live", "completed", session.mentor);
    session.changed(2, "pending", "confirmed", session.mentor);
    session.changed(5, "completed", "no_show", session.mentor);
    awaitTold(session.candidate, "session.completed", "session.no-show");
    assertThat(deliveriesTo(session.candidate)).isEqualTo(1);
  }

  @Test
  void aPoisonousEventGoesToTheDeadLettersAndTheNextOneIsHeard() {
    var poison = session.edits(1, "pending");
    poison.put("timezone", "Mars/Olympus");
    events.send("session.booked.v1", session.id, poison);
    session.changed(2, "pending", "confirmed", session.mentor);
    awaitTold(session.candidate, "session.confirmed");
    events.awaitDeadLetter("notification-service", session.id.toString());
  }

  @Test
  void aMentorWhoseAccountIsHeardOfLaterGetsTheMailThen() throws Exception {
    var early = new BookedSession(events);
    early.booked(1);
    awaitTold(early.candidate, "session.request-received");
    assertThat(mailbox.mailsTo(early.mentor.email())).isEmpty();
    early.registerMentor();
    mailTo(early.mentor, "New session request");
  }

  private void awaitTold(TestUser user, String... types) {
    await().untilAsserted(() -> assertThat(notices.typesOf(user)).containsExactly(types));
  }

  private JsonNode notice(TestUser user, String type) {
    return notices.of(user).stream()
        .filter(notification -> notification.at("/type").asString().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private MimeMessage mailTo(TestUser user, String subject) {
    return await()
        .until(
            () ->
                mailbox.mailsTo(user.email()).stream()
                    .filter(mail -> subjectOf(mail).startsWith(subject))
                    .toList(),
            mails -> mails.size() == 1)
        .getFirst();
  }

  private static String subjectOf(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Calendar calendar(MimeMessage mail) throws Exception {
    var attachment = ((MimeMultipart) mail.getContent()).getBodyPart(1);
    assertThat(attachment.getFileName()).isEqualTo("invite.ics");
    var content = new String(attachment.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CalendarBuilder().build(new StringReader(content));
  }

  private int deliveriesTo(TestUser user) {
    return jdbc.sql("select count(*) from delivery where user_id = ?")
        .param(user.id())
        .query(Integer.class)
        .single();
  }
}
