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
