package com.primeinterviews.gateway.token;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Good tokens are not verified with every request anew.
 *
 * @param remembered how many of them
 * @param rememberedFor how long, and so how long a withdrawn key may still count here; services
 *     verify every time
 */
@Validated
@ConfigurationProperties("prime.gateway.tokens")
record VerifiedTokenSettings(
    @DefaultValue("10000") @Min(1) int remembered, @DefaultValue("30s") Duration rememberedFor) {}
