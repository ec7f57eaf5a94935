package com.primeinterviews.auth.device;

import java.time.Instant;
import java.util.UUID;

/**
 * A device that is signed in.
 *
 * @param id of the sign-in
 * @param lastUsedAt the login, or the latest refresh
 * @param expiresAt without another refresh
 * @param name what the client calls itself; empty when it did not say
 * @param address IP address at the login
 */
public record SignedInDevice(
    UUID id,
    Instant startedAt,
    Instant lastUsedAt,
    Instant expiresAt,
    String name,
    String address) {}
