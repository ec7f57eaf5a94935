package com.primeinterviews.session.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param past how far back a feed reaches
 * @param most sessions and interviews in a feed; where there are more, the latest are shown
 * @param publicUrl where people reach the suite
 */
@Validated
@ConfigurationProperties("prime.session.feed")
record FeedSettings(
    @DefaultValue("90d") @DurationMin Duration past,
    @DefaultValue("2000") @Min(1) @Max(10_000) int most,
    @DefaultValue("http://127.0.0.1:8080") URI publicUrl) {}
