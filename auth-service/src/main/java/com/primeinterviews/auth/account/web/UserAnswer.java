package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.Account;
import java.time.Instant;
import java.util.UUID;

/**
 * An account as its owner sees it.
 *
 * @param userId the same as {@code id} for accounts that were made here
 */
public record UserAnswer(
    UUID id,
    String userId,
    String email,
    String firstName,
    String lastName,
    String role,
    String timezone,
    boolean emailVerified,
    String tier,
    Instant createdAt,
    Instant updatedAt) {

  public static UserAnswer of(Account account) {
    return new UserAnswer(
        account.id(),
        account.id().toString(),
        account.email(),
        account.name().first(),
        account.name().last(),
        account.role().wireName(),
        account.timezone().getId(),
        account.isEmailVerified(),
        account.tier().wireName(),
        account.createdAt(),
        account.updatedAt());
  }
}
