package com.primeinterviews.notification.mail;

import com.primeinterviews.notification.wording.LocalMoment;
import com.primeinterviews.notification.wording.OneLine;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Writes invitations and cancellations (RFC 5545, RFC 5546). Times are UTC: every calendar shows
 * them in its owner's zone, and no zone rules are carried that could disagree with the reader's.
 * Writing the same letter again gives the same object, byte for byte.
 */
@Component
class InvitationWriter {

  private final MailSettings settings;

  InvitationWriter(MailSettings settings) {
    this.settings = settings;
  }

  CalendarObject invitation(MeetingDetails meeting) {
    return write(meeting, ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED);
  }

  /** A time that both calendars shall hold until the mentor has answered. */
  CalendarObject proposal(MeetingDetails meeting) {
    return write(meeting, ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_TENTATIVE);
  }

  CalendarObject cancellation(MeetingDetails meeting) {
    return write(meeting, ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED);
  }

  private CalendarObject write(MeetingDetails meeting, Method method, Status status) {
    var event = new VEvent(false);
    event
        .add(new Uid(meeting.sessionId() + "@primeinterviews.com"))
        .add(new Sequence(meeting.sequence()))
        .add(new DtStamp(meeting.happenedAt()))
        .add(new DtStart<>(meeting.startsAt()))
        .add(new DtEnd<>(meeting.endsAt()))
        .add(new Summary(summary(meeting)))
        .add(new Description(description(meeting)))
        .add(status)
        .add(organizer());
    MeetingLink.of(meeting).ifPresent(link -> event.add(new Location(link.toString())));
    Stream.of(meeting.mentor(), meeting.candidate())
        .filter(person -> person.email() != null)
        .forEach(person -> event.add(attendee(person)));
    var calendar = new Calendar();
    calendar
        .add(new ProdId("-//Prime Interviews//notification-service//EN"))
        .add(ImmutableVersion.VERSION_2_0)
        .add(method);
    calendar.add(event);
    return new CalendarObject(method.getValue(), ContentLines.fold(calendar.toString()));
  }

  /** Replies go to whom the mail came from, as iMIP wants it. */
  private Organizer organizer() {
    var organizer = new Organizer(mailto(settings.from()));
    organizer.add(new Cn(settings.senderName()));
    return organizer;
  }

  /** Both have agreed already, so no calendar needs to ask. */
  private static Attendee attendee(Participant person) {
    var attendee = new Attendee(mailto(Objects.requireNonNull(person.email())));
    attendee.add(new Cn(OneLine.of(person.name())));
    attendee.add(Role.REQ_PARTICIPANT);
    attendee.add(PartStat.ACCEPTED);
    return attendee;
  }

  private static URI mailto(String address) {
    try {
      return new URI("mailto", address, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not a mail address", e);
    }
  }

  private static String summary(MeetingDetails meeting) {
    return "%s: %s and %s"
        .formatted(
            OneLine.of(meeting.sessionType()),
            OneLine.of(meeting.candidate().name()),
            OneLine.of(meeting.mentor().name()));
  }

  private static String description(MeetingDetails meeting) {
    var times =
        Stream.of(meeting.candidate(), meeting.mentor())
            .map(
                person ->
                    OneLine.of(person.name())
                        + ": "
                        + LocalMoment.of(meeting.startsAt(), person.zone()));
    var link = MeetingLink.of(meeting).map(url -> "Join: " + url).stream();
    return Stream.concat(times, link).collect(Collectors.joining("\n"));
  }
}
