package com.primeinterviews.session.waitlist;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param offerLasts how long a freed slot is kept for whom it is offered to; never beyond its start
 */
@Validated
@ConfigurationProperties("prime.session.waitlist")
record WaitlistSettings(
    @DefaultValue("30m") @DurationMin(minutes = 1) @DurationMax(days = 1) Duration offerLasts) {}
