package com.primeinterviews.session.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the calendar answers to an {@link Appointment}. */
public sealed interface Placement {

  /**
   * The time is taken, provided the transaction commits.
   *
   * @param zone zone of the mentor's calendar
   * @param rules of the mentor's calendar
   */
  record Placed(ZoneId zone, BookingRules rules) implements Placement {}

  /** A rule of the mentor's availability objects. */
  record AgainstRules(Verdict rule) implements Placement {}

  /**
   * Somebody's time is taken already.
   *
   * @param guestIsBusy true when it is only the guest's own time that stands in the way
   * @param own the guest's own booking or hold in that time
   * @param alternatives the nearest slots free for both, ascending
   */
  record Occupied(boolean guestIsBusy, @Nullable Own own, List<TimeSpan> alternatives)
      implements Placement {

    /** The same without one of the alternatives. */
    public Occupied without(TimeSpan slot) {
      var others = alternatives.stream().filter(other -> !other.equals(slot)).toList();
      return new Occupied(guestIsBusy, own, others);
    }

    /**
     * @param held true for a hold, false for a booking
     */
    public record Own(UUID id, boolean held) {}
  }
}
