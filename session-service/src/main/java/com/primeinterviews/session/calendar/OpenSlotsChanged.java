package com.primeinterviews.session.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Payload of {@code open-slots.changed.v1}; see its schema in contracts. */
record OpenSlotsChanged(
    UUID mentorId,
    String timezone,
    long duration,
    List<Instant> nextSlots,
    long version,
    Instant occurredAt) {

  static final String TOPIC = "session.calendar.v1";
  static final String TYPE = "open-slots.changed.v1";
}
