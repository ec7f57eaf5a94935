package com.primeinterviews.session.calendar;

import com.primeinterviews.session.mentors.Mentor;
import com.primeinterviews.session.mentors.MentorChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a calendar for every mentor, and closes it while the mentor takes no bookings. */
@Component
class MentorCalendars {

  private final Calendars calendars;
  private final OpenSlots openSlots;

  MentorCalendars(Calendars calendars, OpenSlots openSlots) {
    this.calendars = calendars;
    this.openSlots = openSlots;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(MentorChanged event) {
    Mentor mentor = event.mentor();
    Calendar calendar = calendars.lock(mentor.id()).orElseGet(() -> open(mentor));
    if (calendar.active() != mentor.active()) {
      calendar.takeBookings(mentor.active());
      openSlots.announceIfChanged(calendar);
    }
  }

  private Calendar open(Mentor mentor) {
    return calendars.save(new Calendar(mentor.id(), mentor.userId(), mentor.zone()));
  }
}
