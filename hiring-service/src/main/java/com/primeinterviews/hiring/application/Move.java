package com.primeinterviews.hiring.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an application's timeline.
 *
 * @param from null for the first one
 */
@Embeddable
public record Move(
    @Column(name = "from_status") @Enumerated(EnumType.STRING) @Nullable ApplicationStatus from,
    @Column(name = "to_status") @Enumerated(EnumType.STRING) ApplicationStatus to,
    @Column(name = "moved_at") Instant at) {}
