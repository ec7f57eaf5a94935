package com.primeinterviews.analytics.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a session.
 *
 * <p>{@link #after} is a join: the newest version decides the state, the booking and the first
 * confirmation are remembered from whichever event told them. The result depends on the set of
 * events alone, neither on their order nor on how often each came.
 */
public record TrackedSession(
    UUID id,
    long version,
    UUID candidateId,
    @Nullable UUID hostId,
    String mentorName,
    @Nullable String company,
    String sessionType,
    Instant scheduledAt,
    Instant endsAt,
    int duration,
    SessionStatus status,
    @Nullable Instant bookedAt,
    @Nullable Instant confirmedAt) {

  static TrackedSession first(SessionFactKind kind, SessionFact fact) {
    return new TrackedSession(
        fact.sessionId(),
        fact.version(),
        fact.candidate().userId(),
        fact.mentor().userId(),
        fact.mentor().name(),
        fact.mentor().company(),
        fact.sessionType(),
        fact.scheduledAt(),
        fact.endsAt(),
        fact.duration(),
        fact.status(),
        kind == SessionFactKind.BOOKED ? fact.occurredAt() : null,
        fact.isAnswerOfMentor() ? fact.occurredAt() : null);
  }

  TrackedSession after(SessionFactKind kind, SessionFact fact) {
    TrackedSession told = first(kind, fact);
    TrackedSession newer = told.version > version ? told : this;
    return new TrackedSession(
        id,
        newer.version,
        newer.candidateId,
        newer.hostId,
        newer.mentorName,
        newer.company,
        newer.sessionType,
        newer.scheduledAt,
        newer.endsAt,
        newer.duration,
        newer.status,
        earlier(bookedAt, told.bookedAt),
        earlier(confirmedAt, told.confirmedAt));
  }

  /** How long the mentor took to confirm; empty while unanswered or confirmed automatically. */
  public Optional<Duration> responseTime() {
    if (bookedAt == null || confirmedAt == null) {
      return Optional.empty();
    }
    Duration taken = Duration.between(bookedAt, confirmedAt);
    // The two instants may come from the clocks of two machines.
    return Optional.of(taken.isNegative() ? Duration.ZERO : taken);
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
