package com.primeinterviews.gateway.redis;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where what several gateways have to agree on is kept.
 *
 * @param url {@code redis://}, {@code rediss://} (TLS) or {@code redis-sentinel://}
 * @param patience longest that a request waits for Redis
 * @param pause how long Redis is left alone after it has failed several times
 */
@ConfigurationProperties("prime.gateway.redis")
record RedisSettings(
    @DefaultValue("redis://127.0.0.1:16379") String url,
    @DefaultValue("50ms") Duration patience,
    @DefaultValue("1s") Duration pause) {}
