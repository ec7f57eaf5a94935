package com.primeinterviews.session.booking;

import com.primeinterviews.session.booking.Actor.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a session.
 *
 * @param from null for the booking itself
 * @param actorId null when the service acted
 * @param movedFrom start before a move; null for every other step
 * @param movedTo start after a move; null for every other step
 */
@Embeddable
public record Transition(
    @Column(name = "from_status") @Enumerated(EnumType.STRING) @Nullable SessionStatus from,
    @Column(name = "to_status") @Enumerated(EnumType.STRING) SessionStatus to,
    @Nullable UUID actorId,
    @Enumerated(EnumType.STRING) Actor.Part actorRole,
    @Nullable String reason,
    @Nullable Instant movedFrom,
    @Nullable Instant movedTo,
    Instant at) {

  static Transition booked(UUID candidateId, Instant at) {
    return new Transition(
        null, SessionStatus.PENDING, candidateId, Part.CANDIDATE, null, null, null, at);
  }

  static Transition of(
      SessionStatus from, SessionStatus to, Actor by, @Nullable String reason, Instant at) {
    return new Transition(from, to, by.userId(), by.part(), reason, null, null, at);
  }

  static Transition moved(
      SessionStatus from, SessionStatus to, Actor by, Move move, Instant start, Instant at) {
    return new Transition(from, to, by.userId(), by.part(), move.reason(), start, move.start(), at);
  }
}
