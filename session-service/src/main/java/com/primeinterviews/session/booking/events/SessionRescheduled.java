package com.primeinterviews.session.booking.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.primeinterviews.session.booking.Transition;
import com.primeinterviews.session.booking.events.SessionStatusChanged.ActorRef;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Payload of {@code session.rescheduled.v1}. */
record SessionRescheduled(
    @JsonUnwrapped SessionState session,
    Instant previousScheduledAt,
    String previousStatus,
    ActorRef actor,
    @Nullable String reason) {

  static SessionRescheduled of(SessionState session, Transition step) {
    return new SessionRescheduled(
        session,
        Objects.requireNonNull(step.movedFrom(), "no move"),
        Objects.requireNonNull(step.from(), "a booking is no move").wireName(),
        ActorRef.of(step),
        step.reason());
  }
}
