package com.primeinterviews.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slot is kept for somebody who waited for it.
 *
 * @param email null until the account is known
 * @param mentor the mentor's name
 * @param zone in which the reader reads times
 * @param expiresAt until when it is kept
 */
public record WaitlistLetter(
    UUID userId,
    @Nullable String email,
    String mentor,
    Instant start,
    long minutes,
    ZoneId zone,
    Instant expiresAt)
    implements Letter {

  @Override
  public UUID readerId() {
    return userId;
  }

  @Override
  public Optional<String> readerEmail() {
    return Optional.ofNullable(email);
  }

  @Override
  public String template() {
    return "waitlist-offered";
  }

  WaitlistLetter withEmail(@Nullable String address) {
    return new WaitlistLetter(userId, address, mentor, start, minutes, zone, expiresAt);
  }
}
