package com.primeinterviews.auth.mail;

import java.time.Instant;
import java.util.UUID;

/** Payload of password-reset.requested.v1 and email-verification.requested.v1. */
record MailedLink(
    UUID userId,
    String email,
    String name,
    String timezone,
    String token,
    Instant expiresAt,
    Instant occurredAt) {

  @Override
  public String toString() {
    return "MailedLink[userId=" + userId + "]";
  }
}
