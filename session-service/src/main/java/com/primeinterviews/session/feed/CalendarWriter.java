package com.primeinterviews.session.feed;

import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.booking.SessionStatus;
import com.primeinterviews.session.mentors.Mentor;
import com.primeinterviews.session.mentors.MentorDirectory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Writes sessions as iCalendar (RFC 5545). UID and SEQUENCE are those of the invitations that are
 * mailed, so a calendar that has both shows one event. Times are UTC; the same sessions give the
 * same text, byte for byte. No mail addresses: an address of a feed is easily passed on.
 */
@Component
class CalendarWriter {

  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

  private final MentorDirectory mentors;

  CalendarWriter(MentorDirectory mentors) {
    this.mentors = mentors;
  }

  String write(List<Session> sessions) {
    Map<UUID, Mentor> known =
        mentors.find(sessions.stream().map(s -> s.host().mentorId()).distinct().toList());
    var calendar = new Calendar();
    calendar
        .add(new ProdId("-//Prime Interviews//session-service//EN"))
        .add(ImmutableVersion.VERSION_2_0);
    sessions.forEach(session -> calendar.add(event(session, known)));
    return ContentLines.fold(calendar.toString());
  }

  private static VEvent event(Session session, Map<UUID, Mentor> mentors) {
    var event = new VEvent(false);
    event
        .add(new Uid(session.id() + "@primeinterviews.com"))
        .add(new Sequence(session.sequence()))
        .add(new DtStamp(session.updatedAt()))
        .add(new LastModified(session.updatedAt()))
        .add(new DtStart<>(session.startsAt()))
        .add(new DtEnd<>(session.endsAt()))
        .add(
            new Summary(
                summary(session, Objects.requireNonNull(mentors.get(session.host().mentorId())))))
        .add(status(session.status()));
    if (session.meetingLink() != null) {
      event.add(new Location(session.meetingLink()));
    }
    return event;
  }

  private static String summary(Session session, Mentor mentor) {
    String text =
        "%s: %s and %s"
            .formatted(session.wish().sessionType(), session.candidate().name(), mentor.name());
    return UNFIT.matcher(text).replaceAll(" ");
  }

  private static Status status(SessionStatus status) {
    return switch (status) {
      case PENDING -> ImmutableStatus.VEVENT_TENTATIVE;
      case CONFIRMED, LIVE, COMPLETED, NO_SHOW -> ImmutableStatus.VEVENT_CONFIRMED;
      case CANCELLED, EXPIRED -> ImmutableStatus.VEVENT_CANCELLED;
    };
  }
}
