package com.primeinterviews.session.booking;

import jakarta.persistence.criteria.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which sessions are asked for.
 *
 * @param personId sessions of this person, as candidate or as mentor; null: of everybody
 * @param phase upcoming, past or one state; null: all
 * @param seriesId sessions that were booked as one series
 * @param from start at or after
 * @param to start before
 */
public record SessionFilter(
    @Nullable UUID personId,
    @Nullable Phase phase,
    @Nullable UUID mentorId,
    @Nullable UUID seriesId,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** The part of a session's life that is asked for. */
  public sealed interface Phase {

    /** Open and not over by the clock. */
    record Upcoming() implements Phase {}

    /** Everything that is not upcoming. */
    record Past() implements Phase {}

    record InState(SessionStatus status) implements Phase {}
  }

  /** The same for the same filter on every instance; a cursor carries it. */
  String fingerprint() {
    return Integer.toHexString(toString().hashCode());
  }

  Specification<Session> toSpecification(Instant now) {
    List<Specification<Session>> all = new ArrayList<>();
    if (personId != null) {
      all.add(
          (session, query, is) ->
              is.or(
                  is.equal(session.get("candidate").get("id"), personId),
                  is.equal(session.get("host").get("userId"), personId)));
    }
    if (phase != null) {
      all.add(inPhase(phase, now));
    }
    if (mentorId != null) {
      all.add((session, query, is) -> is.equal(session.get("host").get("mentorId"), mentorId));
    }
    if (seriesId != null) {
      all.add((session, query, is) -> is.equal(session.get("seriesId"), seriesId));
    }
    if (from != null) {
      all.add((session, query, is) -> is.greaterThanOrEqualTo(session.get("startsAt"), from));
    }
    if (to != null) {
      all.add((session, query, is) -> is.lessThan(session.get("startsAt"), to));
    }
    return Specification.allOf(all);
  }

  private static Specification<Session> inPhase(Phase phase, Instant now) {
    return switch (phase) {
      case Phase.Upcoming() -> upcoming(now);
      case Phase.Past() -> Specification.not(upcoming(now));
      case Phase.InState(SessionStatus status) ->
          (session, query, is) -> is.equal(session.get("status"), status);
    };
  }

  private static Specification<Session> upcoming(Instant now) {
    return (session, query, is) -> {
      Path<SessionStatus> status = session.get("status");
      return is.and(status.in(SessionStatus.open()), is.greaterThan(session.get("endsAt"), now));
    };
  }
}
