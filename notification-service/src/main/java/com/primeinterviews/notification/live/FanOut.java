package com.primeinterviews.notification.live;

import com.primeinterviews.notification.feed.FeedGrew;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Wakes the sockets of people whose feed grew: here at once, in the other instances through Redis.
 * A call that Redis loses costs seconds, not a notification: sockets also look by themselves.
 */
@Component
class FanOut implements MessageListener, DisposableBean {

  static final String CHANNEL = "notification.feed-grew";
  private static final Logger log = LoggerFactory.getLogger(FanOut.class);
  private static final int MOST_WAITING = 1_000;

  private final String instance = UUID.randomUUID().toString();
  private final LiveSockets sockets;
  private final StringRedisTemplate redis;

  /** Beside the consumers, which must not wait for Redis; what does not fit is dropped. */
  private final ThreadPoolExecutor caller =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("sockets-fan-out").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  FanOut(LiveSockets sockets, StringRedisTemplate redis) {
    this.sockets = sockets;
    this.redis = redis;
  }

  @TransactionalEventListener
  void afterCommit(FeedGrew grown) {
    sockets.wake(grown.userIds());
    caller.execute(() -> callOthers(grown.userIds()));
  }

  private void callOthers(Set<UUID> userIds) {
    try {
      var users = userIds.stream().map(UUID::toString).collect(Collectors.joining(","));
      redis.convertAndSend(CHANNEL, instance + " " + users);
    } catch (DataAccessException away) {
      log.debug("Other instances were not called, Redis is away: {}", away.toString());
    }
  }

  @Override
  public void onMessage(Message message, byte @Nullable [] pattern) {
    var words = new String(message.getBody(), StandardCharsets.UTF_8).split(" ", 2);
    if (words.length == 2 && !words[0].equals(instance)) {
      sockets.wake(Arrays.stream(words[1].split(",")).map(UUID::fromString).toList());
    }
  }

  @Override
  public void destroy() {
    caller.shutdownNow();
  }
}
