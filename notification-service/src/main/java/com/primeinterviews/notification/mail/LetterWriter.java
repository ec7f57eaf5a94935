package com.primeinterviews.notification.mail;

import com.primeinterviews.notification.wording.LocalMoment;
import com.primeinterviews.notification.wording.OneLine;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Puts letters into words: subject, HTML and text, with times as the reader's own clock shows. */
@Component
class LetterWriter {

  private final TemplateEngine templates;
  private final InvitationWriter invitations;
  private final MailSettings settings;

  LetterWriter(TemplateEngine templates, InvitationWriter invitations, MailSettings settings) {
    this.templates = templates;
    this.invitations = invitations;
    this.settings = settings;
  }

  WrittenMail write(Letter letter) {
    return switch (letter) {
      case WelcomeLetter welcome ->
          render(welcome, "Welcome to Prime Interviews", Map.of("reader", welcome.name()), null);
      case SecurityLetter security ->
          render(
              security,
              security.purpose().subject(),
              SecurityWords.of(security, settings.publicUrl()),
              null);
      case WaitlistLetter offer ->
          render(offer, "A slot of " + OneLine.of(offer.mentor()) + " is free", facts(offer), null);
      case SessionLetter session ->
          render(session, subject(session), facts(session), calendar(session));
    };
  }

  private WrittenMail render(
      Letter letter, String subject, Map<String, Object> facts, @Nullable CalendarObject calendar) {
    var context = new Context(Locale.ENGLISH, facts);
    context.setVariable("subject", subject);
    context.setVariable("publicUrl", settings.publicUrl().toString());
    return new WrittenMail(
        subject,
        templates.process(letter.template() + ".html", context),
        templates.process(letter.template() + ".txt", context),
        calendar);
  }

  private static String subject(SessionLetter letter) {
    var meeting = letter.meeting();
    var topic =
        OneLine.of(meeting.sessionType())
            + " with "
            + OneLine.of(meeting.opposite(letter.reader()).name());
    var when = LocalMoment.of(meeting.startsAt(), meeting.participant(letter.reader()).zone());
    return switch (letter.purpose()) {
      case REQUESTED -> "New session request: " + topic + ", " + when;
      case CONFIRMED -> "Confirmed: " + topic + ", " + when;
      case RESCHEDULED -> "Moved: " + topic + ", now " + when;
      case MOVE_REQUESTED -> "To be confirmed: " + topic + ", now " + when;
      case CANCELLED -> "Cancelled: " + topic + ", " + when;
      case FEEDBACK_REQUEST -> "How was " + topic + "?";
    };
  }

  private static Map<String, Object> facts(WaitlistLetter letter) {
    return Map.of(
        "reader", "there",
        "mentor", OneLine.of(letter.mentor()),
        "when", LocalMoment.of(letter.start(), letter.zone()),
        "minutes", letter.minutes(),
        "until", LocalMoment.of(letter.expiresAt(), letter.zone()));
  }

  private static Map<String, Object> facts(SessionLetter letter) {
    var meeting = letter.meeting();
    var reader = meeting.participant(letter.reader());
    var other = meeting.opposite(letter.reader());
    var facts = new HashMap<String, Object>();
    facts.put("reader", OneLine.of(reader.name()));
    facts.put("other", OneLine.of(other.name()));
    facts.put("topic", OneLine.of(meeting.sessionType()));
    facts.put("when", LocalMoment.of(meeting.startsAt(), reader.zone()));
    facts.put("whenForOther", LocalMoment.of(meeting.startsAt(), other.zone()));
    facts.put("minutes", meeting.minutes());
    facts.put("meetingType", OneLine.of(meeting.meetingType()));
    facts.put("company", OneLine.of(Objects.requireNonNullElse(meeting.company(), "")));
    facts.put("reason", OneLine.of(Objects.requireNonNullElse(letter.reason(), "")));
    facts.put("mentor", OneLine.of(meeting.mentor().name()));
    var movedFrom = letter.movedFrom();
    facts.put("before", movedFrom == null ? "" : LocalMoment.of(movedFrom, reader.zone()));
    facts.put("link", MeetingLink.of(meeting).map(Object::toString).orElse(""));
    return facts;
  }

  private @Nullable CalendarObject calendar(SessionLetter letter) {
    if (!letter.inCalendar()) {
      return null;
    }
    return switch (letter.purpose()) {
      case CONFIRMED, RESCHEDULED -> invitations.invitation(letter.meeting());
      case MOVE_REQUESTED -> invitations.proposal(letter.meeting());
      case CANCELLED -> invitations.cancellation(letter.meeting());
      case REQUESTED, FEEDBACK_REQUEST -> null;
    };
  }
}
