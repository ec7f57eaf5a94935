package com.primeinterviews.session.assessment;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param keptBackFor how long a scorecard waits for the candidate's review before it is shared
 *     without one
 */
@Validated
@ConfigurationProperties("prime.session.scorecard")
record AssessmentSettings(
    @DefaultValue("3d") @DurationMin(minutes = 1) @DurationMax(days = 30) Duration keptBackFor) {}
