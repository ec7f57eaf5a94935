package com.primeinterviews.session.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Time that is wanted from a mentor.
 *
 * @param bookingId what will take the time
 * @param guestId the account of the other person
 */
public record Appointment(
    UUID bookingId, UUID mentorId, UUID guestId, Instant start, Duration length) {

  TimeSpan span() {
    return TimeSpan.of(start, length);
  }
}
