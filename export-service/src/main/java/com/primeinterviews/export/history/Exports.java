package com.primeinterviews.export.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Exports extends JpaRepository<Export, UUID> {

  /** Ids grow with time, so the newest come first. */
  List<Export> findByUserIdOrderByIdDesc(UUID userId, Pageable page);

  List<Export> findByUserIdAndIdLessThanOrderByIdDesc(UUID userId, UUID before, Limit limit);

  long countByUserId(UUID userId);

  @Query("select e.id from Export e where e.status = RUNNING and e.startedAt < :before")
  List<UUID> runningSince(Instant before, Limit limit);

  /** Empty when another instance has it in hand, or it has ended meanwhile. */
  @Query(
      value = "select * from export where id = :id and status = 'RUNNING' for update skip locked",
      nativeQuery = true)
  Optional<Export> claimRunning(UUID id);

  @Modifying
  @Query("delete from Export e where e.userId = :userId")
  void deleteAllOf(UUID userId);
}
