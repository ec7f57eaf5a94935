package com.primeinterviews.session.openings;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.calendar.CalendarChanges;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening and closing single stretches of one's time. Bookings that exist stand. */
@Component
public class SlotDesk {

  /** Slots ahead that one person may have; listing and booking read those of their weeks. */
  static final int MOST_AHEAD = 1000;

  /** What came of a wish. */
  public sealed interface Outcome {
    record Done(OneOffSlot slot) implements Outcome {}

    /** No such slot, or one of somebody else. */
    record Unknown() implements Outcome {}

    /** Somebody changed it since the caller read it. */
    record Stale() implements Outcome {}

    /** Another slot of the same owner has some of the time. */
    record Overlaps(OneOffSlot other) implements Outcome {}

    record TooMany(int most) implements Outcome {}
  }

  private final OneOffSlots slots;
  private final CalendarChanges changes;
  private final Clock clock;

  SlotDesk(OneOffSlots slots, CalendarChanges changes, Clock clock) {
    this.slots = slots;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional
  public Outcome add(SlotTime time, CurrentUser by) {
    slots.lockOf(by.id());
    if (slots.countByOwnerIdAndEndsAtAfter(by.id(), clock.instant()) >= MOST_AHEAD) {
      return new Outcome.TooMany(MOST_AHEAD);
    }
    var slot = new OneOffSlot(by.id(), time, clock.instant());
    return inTheWay(slot, time)
        .<Outcome>map(Outcome.Overlaps::new)
        .orElseGet(() -> changes.change(by.id(), () -> new Outcome.Done(slots.save(slot))));
  }

  @Transactional
  public Outcome change(
      UUID slotId, UnaryOperator<SlotTime> edit, CurrentUser by, ExpectedVersion expected) {
    OneOffSlot slot = locked(slotId, by).orElse(null);
    if (slot == null) {
      return new Outcome.Unknown();
    }
    if (!expected.accepts(slot.version())) {
      return new Outcome.Stale();
    }
    SlotTime time = edit.apply(slot.time());
    Optional<OneOffSlot> other = inTheWay(slot, time);
    if (other.isPresent()) {
      return new Outcome.Overlaps(other.get());
    }
    return changes.change(
        slot.ownerId(),
        () -> {
          slot.become(time, clock.instant());
          return new Outcome.Done(slot);
        });
  }

  @Transactional
  public Outcome remove(UUID slotId, CurrentUser by, ExpectedVersion expected) {
    OneOffSlot slot = locked(slotId, by).orElse(null);
    if (slot == null) {
      return new Outcome.Unknown();
    }
    if (!expected.accepts(slot.version())) {
      return new Outcome.Stale();
    }
    return changes.change(
        slot.ownerId(),
        () -> {
          slots.delete(slot);
          return new Outcome.Done(slot);
        });
  }

  /** Whatever somebody who is erased opened and closed. */
  @Transactional
  public void forget(UUID ownerId) {
    slots.lockOf(ownerId);
    changes.change(ownerId, () -> slots.deleteAllOf(ownerId));
  }

  /** Read after the lock: what was seen before it may be gone. */
  private Optional<OneOffSlot> locked(UUID slotId, CurrentUser by) {
    Optional<UUID> owner = slots.ownerOf(slotId).filter(id -> id.equals(by.id()) || by.isAdmin());
    owner.ifPresent(slots::lockOf);
    return owner.flatMap(id -> slots.findById(slotId));
  }

  private Optional<OneOffSlot> inTheWay(OneOffSlot slot, SlotTime time) {
    return slots.overlapping(slot.ownerId(), time.span()).stream()
        .filter(other -> !other.id().equals(slot.id()))
        .findFirst();
  }
}
