package com.primeinterviews.session.waitlist;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the waitlists of mentors whose free time may have changed: whatever frees a slot (a
 * cancellation, a move, a hold that expired, longer hours) counts as a change of the calendar.
 * Every instance looks; each list is in one's hands at a time.
 */
@Component
class WaitlistSweep {

  private static final Logger log = LoggerFactory.getLogger(WaitlistSweep.class);
  private static final int BATCH = 200;
  private static final int MOST_OFFERS = 50;

  private final Waitlists waitlists;
  private final WaitlistOffers offers;

  WaitlistSweep(Waitlists waitlists, WaitlistOffers offers) {
    this.waitlists = waitlists;
    this.offers = offers;
  }

  @Scheduled(
      initialDelayString = "${prime.session.waitlist.look-every:2s}",
      fixedDelayString = "${prime.session.waitlist.look-every:2s}")
  void offerWhatIsFree() {
    waitlists.due(BATCH).forEach(this::offer);
  }

  private void offer(UUID mentorId) {
    try {
      int made = 0;
      while (made < MOST_OFFERS && offers.offerOne(mentorId)) {
        made++;
      }
    } catch (RuntimeException e) {
      log.warn("The waitlist of mentor {} was not looked at", mentorId, e);
    }
  }
}
