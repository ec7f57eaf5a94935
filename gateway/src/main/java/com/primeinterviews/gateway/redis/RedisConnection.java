package com.primeinterviews.gateway.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * One connection over which the commands of all requests go, without one waiting for another. It is
 * made in the background and made again whenever it breaks; meanwhile commands fail at once instead
 * of piling up.
 */
@Component
class RedisConnection implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(RedisConnection.class);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration RETRY = Duration.ofMillis(500);
  private static final int MOST_WAITING_COMMANDS = 10_000;

  private final ClientResources resources =
      ClientResources.builder()
          .reconnectDelay(() -> Delay.constant(RETRY))
          .commandLatencyRecorder(CommandLatencyRecorder.disabled())
          .build();
  private final RedisClient client = RedisClient.create(resources);
  private final RedisURI address;
  private volatile @Nullable StatefulRedisConnection<String, String> connection;
  private volatile boolean closed;

  RedisConnection(RedisSettings settings) {
    this.address = RedisURI.create(settings.url());
    address.setTimeout(CONNECT_TIMEOUT);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(MOST_WAITING_COMMANDS)
            .socketOptions(
                SocketOptions.builder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .keepAlive(
                        KeepAliveOptions.builder()
                            .enable()
                            .idle(Duration.ofSeconds(5))
                            .interval(Duration.ofSeconds(2))
                            .count(3)
                            .build())
                    .build())
            .build());
    connect(false);
  }

  /**
   * @throws RedisException when there has been no connection yet
   */
  RedisAsyncCommands<String, String> commands() {
    var known = connection;
    if (known == null) {
      throw new RedisException("Redis has not been reached yet");
    }
    return known.async();
  }

  private void connect(boolean again) {
    client
        .connectAsync(StringCodec.UTF8, address)
        .whenComplete(
            (made, failure) -> {
              if (made != null) {
                connection = made;
              } else if (!closed) {
                if (!again) {
                  log.warn("Redis is not reached yet: {}", String.valueOf(failure));
                }
                CompletableFuture.delayedExecutor(RETRY.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> connect(true));
              }
            });
  }

  @Override
  public void destroy() {
    closed = true;
    client.shutdown(Duration.ZERO, CONNECT_TIMEOUT);
    resources.shutdown(0, CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
  }
}
