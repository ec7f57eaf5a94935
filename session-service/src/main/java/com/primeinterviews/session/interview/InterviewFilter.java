package com.primeinterviews.session.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which interviews are asked for; null: all.
 *
 * @param personId with this person in either part
 * @param from start at or after
 * @param to start before
 */
public record InterviewFilter(
    @Nullable UUID personId,
    @Nullable InterviewStatus status,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable UUID candidateId,
    @Nullable UUID interviewerId,
    @Nullable UUID lotId) {

  /** The same for the same filter on every instance; a cursor carries it. */
  String fingerprint() {
    return Integer.toHexString(toString().hashCode());
  }

  Specification<Interview> toSpecification() {
    List<Specification<Interview>> all = new ArrayList<>();
    all.add((interview, query, is) -> is.isNull(interview.get("removedAt")));
    if (personId != null) {
      all.add(equal("candidateId", personId).or(equal("interviewerId", personId)));
    }
    if (from != null) {
      all.add((interview, query, is) -> is.greaterThanOrEqualTo(interview.get("startsAt"), from));
    }
    if (to != null) {
      all.add((interview, query, is) -> is.lessThan(interview.get("startsAt"), to));
    }
    add(all, "status", status);
    add(all, "candidateId", candidateId);
    add(all, "interviewerId", interviewerId);
    add(all, "lotId", lotId);
    return Specification.allOf(all);
  }

  private static void add(
      List<Specification<Interview>> all, String property, @Nullable Object value) {
    if (value != null) {
      all.add(equal(property, value));
    }
  }

  private static Specification<Interview> equal(String property, Object value) {
    return (interview, query, is) -> is.equal(interview.get(property), value);
  }
}
