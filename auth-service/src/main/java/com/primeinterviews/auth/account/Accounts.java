package com.primeinterviews.auth.account;

import com.primeinterviews.platform.identity.Role;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Accounts extends JpaRepository<Account, UUID> {

  Optional<Account> findByEmail(String email);

  /** Two changes at once follow each other instead of one of them failing. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Account> findForChangeById(UUID id);

  boolean existsByEmail(String email);

  boolean existsByRole(Role role);

  int countByRoleAndActiveIsTrue(Role role);

  /**
   * The same password under a newer hash. Past the version, because nobody else notices it, and
   * only if the password was not changed meanwhile.
   */
  @Modifying
  @Query(
      "update Account a set a.passwordHash = :renewed where a.id = :id and a.passwordHash = :old")
  void renewHash(UUID id, String old, String renewed);

  /**
   * Lets one change of who is an admin through at a time, on any instance, until its transaction
   * ends: there has to be one first admin, and always a last one.
   */
  @Query(value = "select 1 from pg_advisory_xact_lock(hashtext('auth.admins'))", nativeQuery = true)
  int lockAdmins();
}
