package com.primeinterviews.session.interview;

import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param longest how long an interview may be
 * @param joinEarly how long before its start the live room opens
 * @param joinTokenLasts how long a token for the live room may be used
 * @param publicUrl where people reach the suite
 */
@Validated
@ConfigurationProperties("prime.session.interview")
public record InterviewSettings(
    @DefaultValue("8h") @DurationMin(minutes = 5) Duration longest,
    @DefaultValue("15m") @DurationMin Duration joinEarly,
    @DefaultValue("5m") @DurationMin(seconds = 30) @DurationMax(hours = 1) Duration joinTokenLasts,
    @DefaultValue("http://127.0.0.1:8080") URI publicUrl) {}
