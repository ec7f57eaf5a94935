package com.primeinterviews.session.waitlist;

import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import com.primeinterviews.session.calendar.SlotFinder;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.hold.Hold;
import com.primeinterviews.session.hold.HoldDesk;
import com.primeinterviews.session.hold.HoldDesk.HoldSlot;
import com.primeinterviews.session.hold.Holding.Held;
import com.primeinterviews.session.mentors.MentorDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers a mentor's free slots to who waits for them, first come first. An offer is a hold: nobody
 * else gets the slot while it lasts. Whoever was made one waits no longer, so that a slot that is
 * let go, or not booked in time, comes to the next.
 */
@Component
class WaitlistOffers {

  /** Slots that are tried for one person, who may have other plans at the first of them. */
  private static final int TRIES = 5;

  private final Waitlists waitlists;
  private final SlotFinder slots;
  private final HoldDesk holds;
  private final MentorDirectory mentors;
  private final EventPublisher events;
  private final WaitlistSettings settings;
  private final Clock clock;

  WaitlistOffers(
      Waitlists waitlists,
      SlotFinder slots,
      HoldDesk holds,
      MentorDirectory mentors,
      EventPublisher events,
      WaitlistSettings settings,
      Clock clock) {
    this.waitlists = waitlists;
    this.slots = slots;
    this.holds = holds;
    this.mentors = mentors;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Makes one offer, if there is one to be made: a transaction that offered to several would hold
   * the time of one while it waits for another's. True when there may be more to offer.
   */
  @Transactional
  public boolean offerOne(UUID mentorId) {
    Optional<Long> changes = waitlists.claim(mentorId);
    if (changes.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    for (WaitlistEntry entry : waitlists.waiting(mentorId, now)) {
      Optional<Hold> hold = firstThatCanBeHeld(entry, now);
      if (hold.isPresent()) {
        waitlists.remove(mentorId, entry.candidateId());
        tell(hold.get(), entry, now);
        return true;
      }
    }
    waitlists.seen(mentorId, changes.get(), now);
    return false;
  }

  private Optional<Hold> firstThatCanBeHeld(WaitlistEntry entry, Instant now) {
    return fitting(entry, now).stream()
        .limit(TRIES)
        .flatMap(slot -> held(entry, slot, now).stream())
        .findFirst();
  }

  private List<TimeSpan> fitting(WaitlistEntry entry, Instant now) {
    TimeSpan window = entry.window();
    Instant from = window.start().isBefore(now) ? now : window.start();
    return slots.free(entry.mentorId(), new TimeSpan(from, window.end()), entry.length()).stream()
        .filter(slot -> !slot.end().isAfter(window.end()))
        .toList();
  }

  private Optional<Hold> held(WaitlistEntry entry, TimeSpan slot, Instant now) {
    Duration untilStart = Duration.between(now, slot.start());
    Duration lasts =
        untilStart.compareTo(settings.offerLasts()) < 0 ? untilStart : settings.offerLasts();
    var wanted = new HoldSlot(entry.mentorId(), entry.candidateId(), slot.start(), entry.length());
    return holds.offer(wanted, lasts) instanceof Held(Hold hold)
        ? Optional.of(hold)
        : Optional.empty();
  }

  private void tell(Hold hold, WaitlistEntry entry, Instant now) {
    var mentor = mentors.find(hold.mentorId()).orElseThrow();
    events.publish(
        new OutgoingEvent(
            WaitlistOffered.TOPIC,
            WaitlistOffered.TYPE,
            hold.id(),
            WaitlistOffered.of(hold, entry, mentor, now)));
  }
}
