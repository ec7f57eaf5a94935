package com.primeinterviews.session.openings.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.primeinterviews.session.openings.OneOffSlot;
import java.time.Instant;
import java.util.UUID;

/**
 * A one-off slot as it is sent.
 *
 * @param isAvailable true: opens this time; false: closes it
 */
record OneOffSlotView(
    UUID id,
    UUID ownerId,
    Instant startTime,
    Instant endTime,
    @JsonProperty("isAvailable") boolean isAvailable,
    Instant createdAt,
    Instant updatedAt) {

  static OneOffSlotView of(OneOffSlot slot) {
    return new OneOffSlotView(
        slot.id(),
        slot.ownerId(),
        slot.time().span().start(),
        slot.time().span().end(),
        slot.time().available(),
        slot.createdAt(),
        slot.updatedAt());
  }
}
