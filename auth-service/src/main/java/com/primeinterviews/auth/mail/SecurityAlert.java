package com.primeinterviews.auth.mail;

import java.time.Instant;
import java.util.UUID;

/** Payload of security.alert.v1. */
record SecurityAlert(
    UUID userId, String email, String name, String timezone, String alert, Instant occurredAt) {}
