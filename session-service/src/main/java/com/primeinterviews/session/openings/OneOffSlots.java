package com.primeinterviews.session.openings;

import com.primeinterviews.session.calendar.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OneOffSlots
    extends JpaRepository<OneOffSlot, UUID>, JpaSpecificationExecutor<OneOffSlot> {

  /**
   * Lets the writers of one owner in one by one, so that a check made before a write still holds at
   * the write. People without a calendar have no row to lock.
   */
  @Query(
      value =
          """
          select 1 from pg_advisory_xact_lock(
            hashtext('one_off_slot'), hashtext(cast(:ownerId as text)))
          """,
      nativeQuery = true)
  int lockOf(UUID ownerId);

  /** Range operators, since only they use the index of the constraint. */
  @Query(
      value =
          """
          select * from one_off_slot
          where owner_id = :ownerId and tstzrange(starts_at, ends_at) && tstzrange(:from, :until)
          order by starts_at
          """,
      nativeQuery = true)
  List<OneOffSlot> overlapping(UUID ownerId, Instant from, Instant until);

  default List<OneOffSlot> overlapping(UUID ownerId, TimeSpan span) {
    return overlapping(ownerId, span.start(), span.end());
  }

  @Query("select s.ownerId from OneOffSlot s where s.id = :slotId")
  Optional<UUID> ownerOf(UUID slotId);

  boolean existsByOwnerIdAndAvailableIsTrueAndEndsAtAfter(UUID ownerId, Instant instant);

  long countByOwnerIdAndEndsAtAfter(UUID ownerId, Instant instant);

  @Modifying
  @Query("delete from OneOffSlot s where s.ownerId = :ownerId")
  int deleteAllOf(UUID ownerId);
}
