package com.primeinterviews.gateway.socket;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many sockets may be open at one gateway.
 *
 * @param perUser for whoever shows a good token in the handshake
 * @param perAddress for all others from one address, behind which a whole office may sit
 * @param total whoever opens them
 */
@Validated
@ConfigurationProperties("prime.gateway.sockets")
record SocketSettings(
    @DefaultValue("10") @Min(1) int perUser,
    @DefaultValue("200") @Min(1) int perAddress,
    @DefaultValue("10000") @Min(1) int total) {}
