package com.primeinterviews.session.openings;

import com.primeinterviews.session.calendar.CalendarChanges;
import com.primeinterviews.session.calendar.TimeSpan;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an open one-off slot to something that takes place in it: the slot is closed as a whole,
 * and open again once that is called off. Part of the caller's transaction, which takes the time.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SlotUse {

  /** What came of it. */
  public enum Result {
    USED,
    /** Not there, or of somebody else. */
    NO_SUCH_SLOT,
    /** Closed by its owner, or in use. */
    NOT_OPEN,
    /** It does not have all of the time. */
    OTHER_TIME
  }

  private final OneOffSlots slots;
  private final CalendarChanges changes;
  private final Clock clock;

  SlotUse(OneOffSlots slots, CalendarChanges changes, Clock clock) {
    this.slots = slots;
    this.changes = changes;
    this.clock = clock;
  }

  public Result use(UUID slotId, UUID ownerId, TimeSpan span) {
    Optional<OneOffSlot> found = locked(slotId).filter(slot -> slot.ownerId().equals(ownerId));
    if (found.isEmpty()) {
      return Result.NO_SUCH_SLOT;
    }
    OneOffSlot slot = found.get();
    if (!slot.time().available()) {
      return Result.NOT_OPEN;
    }
    TimeSpan whole = slot.time().span();
    if (span.start().isBefore(whole.start()) || span.end().isAfter(whole.end())) {
      return Result.OTHER_TIME;
    }
    turn(slot, false);
    return Result.USED;
  }

  /** Nothing happens when its owner has taken it away, or opened it, meanwhile. */
  public void giveBack(UUID slotId) {
    locked(slotId).filter(slot -> !slot.time().available()).ifPresent(slot -> turn(slot, true));
  }

  private void turn(OneOffSlot slot, boolean available) {
    changes.change(
        slot.ownerId(),
        () -> {
          slot.become(new SlotTime(slot.time().span(), available), clock.instant());
          return slot;
        });
  }

  private Optional<OneOffSlot> locked(UUID slotId) {
    Optional<UUID> owner = slots.ownerOf(slotId);
    owner.ifPresent(slots::lockOf);
    return owner.flatMap(id -> slots.findById(slotId));
  }
}
