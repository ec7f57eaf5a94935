package com.primeinterviews.notification.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Notifications
    extends Repository<Notification, UUID>, JpaSpecificationExecutor<Notification> {

  Optional<Notification> findByIdAndUserId(UUID id, UUID userId);

  List<Notification> findByUserIdAndIdGreaterThanOrderById(UUID userId, UUID id, Limit limit);

  @Query("select count(n) from Notification n where n.userId = :userId and n.readAt is null")
  long countUnread(UUID userId);

  @Modifying
  @Query("update Notification n set n.readAt = :now where n.userId = :userId and n.readAt is null")
  int markAllRead(UUID userId, Instant now);

  @Modifying
  @Query("delete from Notification n where n.userId = :userId and n.id in :ids")
  int deleteOwn(UUID userId, Collection<UUID> ids);
}
