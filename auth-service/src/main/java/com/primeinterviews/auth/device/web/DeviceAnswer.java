package com.primeinterviews.auth.device.web;

import com.primeinterviews.auth.device.SignedInDevice;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A signed-in device.
 *
 * @param lastUsedAt the login, or the latest refresh
 * @param expiresAt without another refresh
 * @param device what the client calls itself, at most 200 characters; empty when it did not say
 * @param address IP address at the login
 * @param current whether it is the one that asks
 */
record DeviceAnswer(
    UUID id,
    Instant startedAt,
    Instant lastUsedAt,
    Instant expiresAt,
    String device,
    String address,
    boolean current) {

  static DeviceAnswer of(SignedInDevice device, Optional<UUID> current) {
    return new DeviceAnswer(
        device.id(),
        device.startedAt(),
        device.lastUsedAt(),
        device.expiresAt(),
        device.name(),
        device.address(),
        current.filter(device.id()::equals).isPresent());
  }
}
