package com.primeinterviews.analytics.sessions;

import static com.primeinterviews.analytics.sessions.SessionStatus.CANCELLED;
import static com.primeinterviews.analytics.sessions.SessionStatus.COMPLETED;
import static com.primeinterviews.analytics.sessions.SessionStatus.CONFIRMED;
import static com.primeinterviews.analytics.sessions.SessionStatus.EXPIRED;
import static com.primeinterviews.analytics.sessions.SessionStatus.LIVE;
import static com.primeinterviews.analytics.sessions.SessionStatus.NO_SHOW;
import static com.primeinterviews.analytics.sessions.SessionStatus.PENDING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lives of sessions as the session service would tell them. */
public final class SessionFacts {

  /** Every way a session can go, to its end or to the middle of it. */
  public static final List<List<SessionStatus>> LIVES =
      List.of(
          List.of(PENDING),
          List.of(PENDING, CONFIRMED),
          List.of(PENDING, CANCELLED),
          List.of(PENDING, EXPIRED),
          List.of(PENDING, CONFIRMED, LIVE),
          List.of(PENDING, CONFIRMED, LIVE, COMPLETED),
          List.of(PENDING, CONFIRMED, CANCELLED),
          List.of(PENDING, CONFIRMED, NO_SHOW),
          List.of(CONFIRMED, LIVE, COMPLETED));

  private SessionFacts() {}

  /** An event and which one it is. */
  public record Told(SessionFactKind kind, SessionFact fact) {}

  /** The events of one session that went through these states, ten minutes apart. */
  public static List<Told> life(
      UUID sessionId, UUID candidateId, Instant bookedAt, List<SessionStatus> states) {
    var told = new ArrayList<Told>();
    SessionStatus previous = null;
    for (SessionStatus status : states) {
      var kind = previous == null ? SessionFactKind.BOOKED : SessionFactKind.STATUS_CHANGED;
      Instant at = bookedAt.plus(Duration.ofMinutes(10L * told.size()));
      told.add(
          new Told(
              kind, fact(sessionId, candidateId, bookedAt, told.size() + 1, status, previous, at)));
      previous = status;
    }
    return List.copyOf(told);
  }

  private static SessionFact fact(
      UUID sessionId,
      UUID candidateId,
      Instant bookedAt,
      long version,
      SessionStatus status,
      @Nullable SessionStatus previous,
      Instant at) {
    Instant start = bookedAt.plus(Duration.ofDays(3));
    return new SessionFact(
        sessionId,
        version,
        new SessionFact.Mentor(new UUID(7, 7), new UUID(7, 8), "Grace Hopper", "Navy Systems"),
        new SessionFact.Candidate(candidateId),
        "System Design",
        start,
        start.plus(Duration.ofMinutes(45)),
        45,
        status,
        previous,
        null,
        at);
  }
}
