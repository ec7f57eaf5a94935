package com.primeinterviews.mentor.profile;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Mentors extends Repository<Mentor, UUID> {

  Mentor saveAndFlush(Mentor mentor);

  Optional<Mentor> findById(UUID id);

  Optional<Mentor> findByUserId(UUID userId);

  /** Two revisions at once happen one after the other, each on what the one before left. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select mentor from Mentor mentor where mentor.id = :id")
  Optional<Mentor> findLocked(UUID id);

  /**
   * Until the end of the transaction nobody else publishes for this account: a row that does not
   * exist yet cannot be locked, and a failed insert would take the transaction with it.
   */
  @Query(
      nativeQuery = true,
      value =
          "select true from pg_advisory_xact_lock(hashtextextended('publish ' || :userId, 0)) as l")
  boolean holdAccount(String userId);
}
