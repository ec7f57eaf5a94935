package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.Account;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param userId as the external issuer knows the user; the same as {@code id} for accounts that
 *     were made here
 * @param active false: disabled by an admin
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
    boolean totpEnabled,
    String tier,
    boolean active,
    @Nullable String profileImage,
    @Nullable String experience,
    List<String> skills,
    Instant createdAt,
    Instant updatedAt) {

  public static UserAnswer of(Account account) {
    var profile = account.profile();
    return new UserAnswer(
        account.id(),
        account.userId(),
        account.email(),
        account.name().first(),
        account.name().last(),
        account.role().wireName(),
        account.timezone().getId(),
        account.isEmailVerified(),
        account.isTotpEnabled(),
        account.tier().wireName(),
        account.isActive(),
        profile.imageUrl(),
        profile.experience(),
        profile.skills(),
        account.createdAt(),
        account.updatedAt());
  }
}
