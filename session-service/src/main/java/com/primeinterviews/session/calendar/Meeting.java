package com.primeinterviews.session.calendar;

import java.util.List;
import java.util.UUID;

/**
 * Time that staff take for people, whatever their opening hours say.
 *
 * @param bookingId what takes the time
 * @param people accounts, each once
 */
public record Meeting(UUID bookingId, List<UUID> people, TimeSpan span) {

  public Meeting {
    people = List.copyOf(people);
  }
}
