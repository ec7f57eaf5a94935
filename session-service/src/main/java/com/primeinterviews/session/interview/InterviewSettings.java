package com.primeinterviews.session.interview;

import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param longest how long an interview may be
 * @param publicUrl where people reach the suite
 */
@Validated
@ConfigurationProperties("prime.session.interview")
public record InterviewSettings(
    @DefaultValue("8h") @DurationMin(minutes = 5) Duration longest,
    @DefaultValue("http://127.0.0.1:8080") URI publicUrl) {}
