package com.primeinterviews.session.hold;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param lasts how long a slot is held
 * @param mostPerCandidate slots that one candidate may hold at once
 */
@Validated
@ConfigurationProperties("prime.session.hold")
record HoldSettings(
    @DefaultValue("5m") @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration lasts,
    @DefaultValue("3") @Min(1) @Max(20) int mostPerCandidate) {}
