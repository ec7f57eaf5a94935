package com.primeinterviews.export.feeds;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How owners are asked.
 *
 * @param chunkSize items per call, 1 to 1,000; memory of an export grows with it and nothing else
 * @param connectTimeout until an owner accepts the connection
 * @param readTimeout until an owner has answered one chunk
 * @param waitAfterFailures how long an owner that keeps failing is not asked at all
 */
@ConfigurationProperties("prime.export.feeds")
record FeedSettings(
    @DefaultValue("500") int chunkSize,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("10s") Duration readTimeout,
    @DefaultValue("10s") Duration waitAfterFailures) {

  FeedSettings {
    if (chunkSize < 1 || chunkSize > 1_000) {
      throw new IllegalArgumentException("prime.export.feeds.chunk-size must be 1 to 1000");
    }
  }
}
