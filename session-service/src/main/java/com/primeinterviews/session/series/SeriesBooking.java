package com.primeinterviews.session.series;

import com.primeinterviews.session.booking.BookSession;
import com.primeinterviews.session.booking.Booking;
import java.util.List;

/** What came of an attempt to book a series. */
public sealed interface SeriesBooking {

  /**
   * What came of one of the sessions. In a series that was not booked, {@code Booked} means that
   * this one would have been.
   */
  record Occurrence(BookSession wanted, Booking result) {

    public boolean isBooked() {
      return result instanceof Booking.Booked;
    }
  }

  /** All, or all that can be had, in the order asked for. */
  record SomeBooked(List<Occurrence> occurrences) implements SeriesBooking {}

  /** Nothing was booked. */
  record NoneBooked(List<Occurrence> occurrences) implements SeriesBooking {}

  /** What stands against every one of them alike. */
  record Refused(Booking.Refusal why) implements SeriesBooking {}
}
