package com.primeinterviews.session.calendar;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which zone a person lives, as far as the calendar knows. */
@Component
public class HomeZones {

  private final Calendars calendars;

  HomeZones(Calendars calendars) {
    this.calendars = calendars;
  }

  /** That of the person's calendar, else UTC. */
  @Transactional(readOnly = true)
  public ZoneId of(UUID personId) {
    return calendars.findByHostIdOrderByMentorId(personId).stream()
        .findFirst()
        .map(calendar -> calendar.availability().hours().timezone())
        .orElse(ZoneOffset.UTC);
  }
}
