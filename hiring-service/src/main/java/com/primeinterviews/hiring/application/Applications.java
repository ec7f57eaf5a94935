package com.primeinterviews.hiring.application;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Applications extends JpaRepository<JobApplication, UUID> {

  @EntityGraph(attributePaths = "timeline")
  Optional<JobApplication> findByIdAndUserIdAndDeletedAtIsNull(UUID id, UUID owner);

  /** Two changes at once follow each other instead of one of them failing. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @EntityGraph(attributePaths = "timeline")
  Optional<JobApplication> findForChangeByIdAndUserIdAndDeletedAtIsNull(UUID id, UUID owner);
}
