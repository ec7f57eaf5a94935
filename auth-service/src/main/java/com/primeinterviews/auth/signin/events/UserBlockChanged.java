package com.primeinterviews.auth.signin.events;

import java.time.Instant;
import java.util.UUID;

/** Payload of user.block-changed.v1. */
record UserBlockChanged(UUID userId, boolean blocked, String reason, Instant changedAt) {}
