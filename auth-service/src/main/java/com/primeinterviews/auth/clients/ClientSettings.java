package com.primeinterviews.auth.clients;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other services are asked. Short, because a page that misses a part is better than one that
 * does not come.
 *
 * @param connectTimeout until a service accepts the connection
 * @param readTimeout until it has answered
 * @param waitAfterFailures how long a service that keeps failing is not asked at all
 */
@ConfigurationProperties("prime.auth.clients")
record ClientSettings(
    @DefaultValue("1s") Duration connectTimeout,
    @DefaultValue("3s") Duration readTimeout,
    @DefaultValue("10s") Duration waitAfterFailures) {

  ClientSettings {
    if (!connectTimeout.isPositive()
        || !readTimeout.isPositive()
        || !waitAfterFailures.isPositive()) {
      throw new IllegalArgumentException("prime.auth.clients needs times longer than nothing");
    }
  }
}
