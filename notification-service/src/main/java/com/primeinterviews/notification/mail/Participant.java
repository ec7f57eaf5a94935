package com.primeinterviews.notification.mail;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mentor or candidate of a session.
 *
 * @param email null when the event did not carry it
 */
public record Participant(UUID userId, String name, @Nullable String email, ZoneId zone) {

  Participant withEmail(@Nullable String known) {
    return new Participant(userId, name, known, zone);
  }
}
