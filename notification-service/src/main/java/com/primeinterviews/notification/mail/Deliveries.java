package com.primeinterviews.notification.mail;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Deliveries extends Repository<Delivery, UUID> {

  /** What another worker has locked right now is passed over, so workers never wait in line. */
  @Query(
      nativeQuery = true,
      value =
          """
          select * from delivery where status = 'QUEUED' and due_at <= :now
          order by due_at limit :limit for update skip locked
          """)
  List<Delivery> lockDue(Instant now, int limit);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Delivery> findById(UUID id);
}
