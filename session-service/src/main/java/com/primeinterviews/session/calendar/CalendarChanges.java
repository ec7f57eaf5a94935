package com.primeinterviews.session.calendar;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which a {@link TimeSource} changes what it knows: while the person's calendars
 * are locked, so that no booking is judged by half a change, and the new open slots are announced
 * in the order of their facts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarChanges {

  private final Calendars calendars;
  private final OpenSlots openSlots;

  CalendarChanges(Calendars calendars, OpenSlots openSlots) {
    this.calendars = calendars;
    this.openSlots = openSlots;
  }

  /** A person without a calendar may change time too: then nobody needs to be told. */
  public <T> T change(UUID personId, Supplier<T> change) {
    List<Calendar> own = calendars.lockOf(personId);
    T result = change.get();
    calendars.flush();
    own.forEach(openSlots::announceIfChanged);
    return result;
  }
}
