package com.primeinterviews.session.calendar;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one person has arranged beside weekly hours and bookings.
 *
 * @param opened open although the weekly hours or a date's override say no
 * @param closed not open whatever else says so
 * @param busy taken by something elsewhere; buffers keep clear of it as of a booking
 */
public record PersonalTime(List<TimeSpan> opened, List<TimeSpan> closed, List<TimeSpan> busy) {

  public static final PersonalTime NONE = new PersonalTime(List.of(), List.of(), List.of());

  public PersonalTime {
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
    busy = List.copyOf(busy);
  }

  PersonalTime and(PersonalTime other) {
    return new PersonalTime(
        join(opened, other.opened), join(closed, other.closed), join(busy, other.busy));
  }

  private static List<TimeSpan> join(List<TimeSpan> some, List<TimeSpan> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
