package com.primeinterviews.notification.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How sockets are kept.
 *
 * @param authWithin how long a socket may stay open without a token
 * @param pingEvery pause between pings; a socket that left one unanswered is closed at the next
 * @param catchUpEvery pause between looks for notifications that no wake-up call announced
 * @param sendWithin how long a client may take to accept one message
 * @param buffer what may wait for one client beside the message being sent
 * @param batch notifications read at once for one client
 * @param socketsPerUser open sockets of one person in one instance
 * @param sockets open sockets in one instance
 */
@Validated
@ConfigurationProperties("prime.notification.live")
record LiveSettings(
    @DefaultValue("5s") Duration authWithin,
    @DefaultValue("30s") Duration pingEvery,
    @DefaultValue("10s") Duration catchUpEvery,
    @DefaultValue("10s") Duration sendWithin,
    @DefaultValue("64KB") DataSize buffer,
    @DefaultValue("100") @Min(1) @Max(1000) int batch,
    @DefaultValue("10") @Min(1) int socketsPerUser,
    @DefaultValue("10000") @Min(1) int sockets) {}
