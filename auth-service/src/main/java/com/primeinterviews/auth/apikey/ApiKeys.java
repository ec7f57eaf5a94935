package com.primeinterviews.auth.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ApiKeys extends JpaRepository<ApiKey, UUID> {

  List<ApiKey> findByAccountIdOrderByIdDesc(UUID accountId);

  Optional<ApiKey> findByIdAndAccountId(UUID id, UUID accountId);

  /** Locked: two rotations at once would both keep the same key as the one before. */
  @Query(
      value = "select * from api_key where id = :id and account_id = :accountId for update",
      nativeQuery = true)
  Optional<ApiKey> findForChange(UUID id, UUID accountId);

  /** By the key itself, or by the one before its last rotation while that still works. */
  @Query(
      value =
          """
          select * from api_key where secret_hash = :hash
          union all
          select * from api_key where previous_hash = :hash and previous_until > :now
          """,
      nativeQuery = true)
  Optional<ApiKey> findBySecret(byte[] hash, Instant now);

  /** Lets one key of an account be made at a time, so that their number can be bounded. */
  @Query(value = "select id from account where id = :id for no key update", nativeQuery = true)
  Optional<UUID> lockOwner(UUID id);

  int countByAccountId(UUID accountId);

  @Modifying
  @Query("delete from ApiKey k where k.accountId = :accountId")
  void deleteByAccountId(UUID accountId);

  /** Past the entity: with many calls at once only one of them writes. */
  @Modifying
  @Query(
      """
      update ApiKey k set k.lastUsedAt = :now
      where k.id = :id and (k.lastUsedAt is null or k.lastUsedAt < :notSince)
      """)
  void noteUse(UUID id, Instant now, Instant notSince);
}
