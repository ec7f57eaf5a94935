package com.primeinterviews.session.calendar;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading and replacing a mentor's availability. Bookings that exist stand, whatever changes. */
@Component
public class AvailabilityDesk {

  /** What came of replacing an availability. */
  public sealed interface Replacement {
    record Replaced(Calendar calendar) implements Replacement {}

    record NoSuchMentor() implements Replacement {}

    record NotTheOwner() implements Replacement {}

    /** Somebody changed it since the caller read it. */
    record Stale() implements Replacement {}
  }

  private final Calendars calendars;
  private final OpenSlots openSlots;

  AvailabilityDesk(Calendars calendars, OpenSlots openSlots) {
    this.calendars = calendars;
    this.openSlots = openSlots;
  }

  @Transactional(readOnly = true)
  public Optional<Calendar> find(UUID mentorId) {
    return calendars.findById(mentorId);
  }

  /**
   * Replaces the whole availability, by its owner or an admin.
   *
   * @param expected the versions on which the change may happen
   */
  @Transactional
  public Replacement replace(
      UUID mentorId, Availability availability, CurrentUser by, ExpectedVersion expected) {
    Calendar calendar = calendars.lock(mentorId).orElse(null);
    if (calendar == null) {
      return new Replacement.NoSuchMentor();
    }
    if (!calendar.hostId().equals(by.id()) && !by.isAdmin()) {
      return new Replacement.NotTheOwner();
    }
    if (!expected.accepts(calendar.version())) {
      return new Replacement.Stale();
    }
    calendar.replace(availability);
    openSlots.announce(calendar);
    calendars.flush();
    return new Replacement.Replaced(calendar);
  }
}
