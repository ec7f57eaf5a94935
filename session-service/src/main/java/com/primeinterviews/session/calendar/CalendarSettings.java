package com.primeinterviews.session.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param alternatives free slots offered in place of a taken one
 * @param refreshAtMostEvery how long a slot may be announced as open after time has passed it by
 */
@Validated
@ConfigurationProperties("prime.session.calendar")
record CalendarSettings(
    @DefaultValue("5") @Min(1) @Max(50) int alternatives,
    @DefaultValue("10m") @DurationMin(seconds = 1) Duration refreshAtMostEvery) {}
