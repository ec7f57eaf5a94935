package com.primeinterviews.session.booking.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.primeinterviews.session.booking.SessionStatus;
import com.primeinterviews.session.booking.Transition;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payload of {@code session.status-changed.v1}. */
record SessionStatusChanged(
    @JsonUnwrapped SessionState session,
    String previousStatus,
    ActorRef actor,
    @Nullable String reason) {

  record ActorRef(@Nullable UUID userId, String role) {
    static ActorRef of(Transition step) {
      return new ActorRef(step.actorId(), step.actorRole().wireName());
    }
  }

  static SessionStatusChanged of(SessionState session, Transition step) {
    SessionStatus previous = Objects.requireNonNull(step.from(), "a booking is no change");
    return new SessionStatusChanged(session, previous.wireName(), ActorRef.of(step), step.reason());
  }
}
