package com.primeinterviews.hiring.job;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Jobs extends JpaRepository<Job, UUID> {

  Optional<Job> findByIdAndUserIdAndDeletedAtIsNull(UUID id, UUID owner);

  /** Two changes at once follow each other instead of one of them failing. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Job> findForChangeByIdAndUserIdAndDeletedAtIsNull(UUID id, UUID owner);

  @Query("from Job j where j.userId = :owner and j.details.url = :url and j.deletedAt is null")
  Optional<Job> findWithUrl(UUID owner, @Nullable String url);

  List<Job> findByIdIn(Collection<UUID> ids);
}
