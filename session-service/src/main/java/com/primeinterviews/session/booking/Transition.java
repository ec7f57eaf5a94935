package com.primeinterviews.session.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a session.
 *
 * @param from null for the booking itself
 * @param actorId null when the service acted
 */
@Embeddable
public record Transition(
    @Column(name = "from_status") @Enumerated(EnumType.STRING) @Nullable SessionStatus from,
    @Column(name = "to_status") @Enumerated(EnumType.STRING) SessionStatus to,
    @Nullable UUID actorId,
    @Enumerated(EnumType.STRING) Actor.Part actorRole,
    @Nullable String reason,
    Instant at) {}
