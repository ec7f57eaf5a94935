package com.primeinterviews.session.feed;

import java.util.List;
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

/**
 * Writes iCalendar (RFC 5545). UID and SEQUENCE are those of the invitations that are mailed, so a
 * calendar that has both shows one event. Times are UTC; the same entries give the same text, byte
 * for byte. No mail addresses: an address of a feed is easily passed on.
 */
final class CalendarWriter {

  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

  private CalendarWriter() {}

  static String write(List<CalendarEntry> entries) {
    var calendar = new Calendar();
    calendar
        .add(new ProdId("-//Prime Interviews//session-service//EN"))
        .add(ImmutableVersion.VERSION_2_0);
    entries.forEach(entry -> calendar.add(event(entry)));
    return ContentLines.fold(calendar.toString());
  }

  private static VEvent event(CalendarEntry entry) {
    var event = new VEvent(false);
    event
        .add(new Uid(entry.id() + "@primeinterviews.com"))
        .add(new Sequence(entry.sequence()))
        .add(new DtStamp(entry.updatedAt()))
        .add(new LastModified(entry.updatedAt()))
        .add(new DtStart<>(entry.start()))
        .add(new DtEnd<>(entry.end()))
        .add(new Summary(UNFIT.matcher(entry.summary()).replaceAll(" ")))
        .add(status(entry.standing()));
    if (entry.link() != null) {
      event.add(new Location(entry.link()));
    }
    return event;
  }

  private static Status status(CalendarEntry.Standing standing) {
    return switch (standing) {
      case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
      case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
      case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
    };
  }
}
