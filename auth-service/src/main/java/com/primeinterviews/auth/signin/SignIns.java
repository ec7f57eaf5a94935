package com.primeinterviews.auth.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SignIns extends JpaRepository<SignIn, UUID> {

  /** Locked, so that one token presented twice at once is judged one after the other. */
  @Query(
      value =
          """
          select s.* from sign_in s join refresh_token t on t.sign_in_id = s.id
          where t.hash = :hash for update of s
          """,
      nativeQuery = true)
  Optional<SignIn> findForRefresh(byte[] hash);

  /**
   * The account can neither be disabled nor get another password until the sign-in that is about to
   * begin is stored.
   */
  @Query(
      value =
          """
          select id from account
          where id = :id and active and password_version = :passwordVersion for share
          """,
      nativeQuery = true)
  Optional<UUID> lockAccount(UUID id, int passwordVersion);

  @Query(value = "select * from sign_in where id = :id for update", nativeQuery = true)
  Optional<SignIn> findForEnd(UUID id);

  /** Remembers a token of a sign-in for as long as somebody could present it. */
  @Modifying
  @Query(
      value =
          """
          insert into refresh_token (hash, sign_in_id, expires_at)
          values (:hash, :signInId, :expiresAt)
          """,
      nativeQuery = true)
  void rememberToken(byte[] hash, UUID signInId, Instant expiresAt);

  @Modifying
  @Query(value = "delete from refresh_token where expires_at < :now", nativeQuery = true)
  int forgetExpiredTokens(Instant now);

  @Modifying
  @Query("delete from SignIn s where s.expiresAt < :now")
  int forgetExpired(Instant now);
}
