package com.primeinterviews.session.calendar;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Calendars extends JpaRepository<Calendar, UUID> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Calendar c where c.mentorId = :mentorId")
  Optional<Calendar> lock(UUID mentorId);

  /** In one order, so that two who lock several never wait for each other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Calendar c where c.hostId = :hostId order by c.mentorId")
  List<Calendar> lockOf(UUID hostId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Calendar c where c.hostId in :hostIds order by c.mentorId")
  List<Calendar> lockOfAll(Collection<UUID> hostIds);

  List<Calendar> findByHostIdOrderByMentorId(UUID hostId);

  @Query("select c.mentorId from Calendar c where c.refreshAt <= :now order by c.refreshAt")
  List<UUID> due(Instant now, Limit limit);

  /** Empty when another instance has it in hand, or has already done it. */
  @Query(
      value =
          """
          select * from calendar
          where mentor_id = :mentorId and refresh_at <= :now
          for update skip locked
          """,
      nativeQuery = true)
  Optional<Calendar> claimDue(UUID mentorId, Instant now);
}
