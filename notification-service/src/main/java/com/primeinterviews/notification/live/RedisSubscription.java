package com.primeinterviews.notification.live;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Listens to the calls of other instances. The container recovers from a connection that breaks;
 * but it fails the start of the whole service when Redis is away then, so it is started here, again
 * and again until it succeeds.
 */
@Component
class RedisSubscription implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RedisSubscription.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
  private final LiveTasks tasks;
  private volatile boolean running;

  RedisSubscription(RedisConnectionFactory redis, FanOut fanOut, LiveTasks tasks) {
    this.tasks = tasks;
    container.setConnectionFactory(redis);
    container.setRecoveryInterval(PAUSE.toMillis());
    container.addMessageListener(fanOut, ChannelTopic.of(FanOut.CHANNEL));
    container.afterPropertiesSet();
  }

  @Override
  public void start() {
    running = true;
    tasks.now(this::subscribe);
  }

  private synchronized void subscribe() {
    if (!running) {
      return;
    }
    try {
      container.start();
      log.info("Listening to other instances through Redis");
    } catch (DataAccessException | IllegalStateException away) {
      log.warn("Redis is away, sockets of other instances are not called: {}", away.toString());
      container.stop();
      tasks.after(PAUSE, this::subscribe);
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    container.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
