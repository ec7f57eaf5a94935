package com.primeinterviews.auth.account.events;

import java.time.Instant;
import java.util.UUID;

/** Payload of user.erased.v1: nothing but whom it concerns. */
record ErasureFact(UUID userId, long version, Instant occurredAt) {}
