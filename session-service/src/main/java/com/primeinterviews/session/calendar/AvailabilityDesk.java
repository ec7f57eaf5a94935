package com.primeinterviews.session.calendar;

import com.primeinterviews.platform.identity.CurrentUser;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
   * @param expectedVersion the version the caller has seen; null when the caller does not mind
   */
  @Transactional
  public Replacement replace(
      UUID mentorId, Availability availability, CurrentUser by, @Nullable Integer expectedVersion) {
    Calendar calendar = calendars.lock(mentorId).orElse(null);
    if (calendar == null) {
      return new Replacement.NoSuchMentor();
    }
    if (!calendar.hostId().equals(by.id()) && !by.isAdmin()) {
      return new Replacement.NotTheOwner();
    }
    if (expectedVersion != null && expectedVersion != calendar.version()) {
      return new Replacement.Stale();
    }
    calendar.replace(availability);
    openSlots.announce(calendar);
    calendars.flush();
    return new Replacement.Replaced(calendar);
  }
}
