package com.primeinterviews.session.openings;

import com.primeinterviews.platform.paging.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which one-off slots are asked for.
 *
 * @param ownerId of this person
 * @param from that end after
 * @param to that start before
 * @param available open ones, or closed ones; null: both
 */
public record SlotFilter(
    UUID ownerId, @Nullable Instant from, @Nullable Instant to, @Nullable Boolean available) {

  Specification<OneOffSlot> toSpecification() {
    List<Specification<OneOffSlot>> all = new ArrayList<>();
    all.add((slot, query, is) -> is.equal(slot.get("ownerId"), ownerId));
    if (from != null) {
      all.add((slot, query, is) -> is.greaterThan(slot.get("endsAt"), from));
    }
    if (to != null) {
      all.add((slot, query, is) -> is.lessThan(slot.get("startsAt"), to));
    }
    if (available != null) {
      all.add((slot, query, is) -> is.equal(slot.get("available"), available));
    }
    return Specification.allOf(all);
  }

  /** What comes after the cursor in the order of start and id. */
  static Specification<OneOffSlot> after(Cursor cursor) {
    Instant lastStart = cursor.expect(2).instant(0);
    UUID lastId = cursor.uuid(1);
    return (slot, query, is) ->
        is.or(
            is.greaterThan(slot.get("startsAt"), lastStart),
            is.and(
                is.equal(slot.get("startsAt"), lastStart),
                is.greaterThan(slot.<UUID>get("id"), lastId)));
  }
}
