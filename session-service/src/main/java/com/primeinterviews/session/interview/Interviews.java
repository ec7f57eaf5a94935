package com.primeinterviews.session.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface Interviews extends JpaRepository<Interview, UUID>, JpaSpecificationExecutor<Interview> {

  @Query("select i from Interview i where i.id = :id and i.removedAt is null")
  Optional<Interview> findThere(UUID id);

  /** Locked, so that whoever does something to it meanwhile waits and then sees what came of it. */
  @Query(
      value = "select * from interview where id = :id and removed_at is null for update",
      nativeQuery = true)
  Optional<Interview> claim(UUID id);

  boolean existsByStatusAndCandidateIdAndInterviewerId(
      InterviewStatus status, UUID candidateId, UUID interviewerId);

  /** Interviews in either part that have not begun, soonest first. */
  @Query(
      """
      select i.id from Interview i
      where i.status = SCHEDULED and i.removedAt is null and i.endsAt > :now
        and (i.candidateId = :userId or i.interviewerId = :userId)
      order by i.startsAt, i.id
      """)
  List<UUID> ahead(UUID userId, Instant now, Limit limit);
}
