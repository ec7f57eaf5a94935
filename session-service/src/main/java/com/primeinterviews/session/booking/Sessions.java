package com.primeinterviews.session.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface Sessions extends JpaRepository<Session, UUID>, JpaSpecificationExecutor<Session> {

  @Query("select s from Session s left join fetch s.history where s.id = :id")
  Optional<Session> findWithHistory(UUID id);

  @Query(
      "select s.id from Session s where s.status = PENDING and s.answerBy <= :now order by s.answerBy")
  List<UUID> unanswered(Instant now, Limit limit);

  /** Live sessions that were to end before the instant. */
  @Query(
      "select s.id from Session s where s.status = LIVE and s.endsAt <= :endedBy order by s.endsAt")
  List<UUID> leftOpen(Instant endedBy, Limit limit);

  /** Sessions in either part that are open and have not begun, soonest first. */
  @Query(
      """
      select s.id from Session s
      where s.status in (PENDING, CONFIRMED) and s.startsAt > :now
        and (s.candidate.id = :userId or s.host.userId = :userId)
      order by s.startsAt, s.id
      """)
  List<UUID> ahead(UUID userId, Instant now, Limit limit);

  boolean existsByStatusAndCandidateIdAndHostUserId(
      SessionStatus status, UUID candidateId, UUID hostId);

  @Query(value = "select * from session where id = :id for update", nativeQuery = true)
  Optional<Session> claim(UUID id);

  /** Empty when another instance has it in hand, or it was completed meanwhile. */
  @Query(
      value =
          """
          select * from session
          where id = :id and status = 'LIVE' and ends_at <= :endedBy
          for update skip locked
          """,
      nativeQuery = true)
  Optional<Session> claimLeftOpen(UUID id, Instant endedBy);

  /** Empty when another instance has it in hand, or it was answered meanwhile. */
  @Query(
      value =
          """
          select * from session
          where id = :id and status = 'PENDING' and answer_by <= :now
          for update skip locked
          """,
      nativeQuery = true)
  Optional<Session> claimUnanswered(UUID id, Instant now);
}
