package com.primeinterviews.auth.account.events;

import java.time.Instant;
import java.util.UUID;

/** Payload of user.registered.v1 and user.updated.v1: the whole state of an account. */
record AccountFact(
    UUID userId,
    String email,
    String firstName,
    String lastName,
    String name,
    String role,
    String timezone,
    long version,
    Instant occurredAt) {}
