package com.primeinterviews.notification.live;

import com.primeinterviews.notification.feed.FeedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps sockets honest: pings them, looks in the table for what no call announced, and sends the
 * clients elsewhere when this instance stops.
 */
@Component
class LiveUpkeep implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveUpkeep.class);
  private static final int USERS_AT_ONCE = 500;

  private final SocketHandler handler;
  private final LiveSockets sockets;
  private final FeedReader feed;
  private final LiveTasks tasks;
  private final LiveSettings settings;
  private volatile boolean running;

  LiveUpkeep(
      SocketHandler handler,
      LiveSockets sockets,
      FeedReader feed,
      LiveTasks tasks,
      LiveSettings settings) {
    this.handler = handler;
    this.sockets = sockets;
    this.feed = feed;
    this.tasks = tasks;
    this.settings = settings;
  }

  @Override
  public void start() {
    running = true;
    tasks.every(settings.pingEvery(), this::ping);
    tasks.every(settings.catchUpEvery(), this::catchUp);
  }

  void ping() {
    sockets.all().forEach(socket -> tasks.now(socket::ping));
  }

  void catchUp() {
    var users = new ArrayList<>(sockets.users());
    try {
      for (int from = 0; from < users.size(); from += USERS_AT_ONCE) {
        catchUp(users.subList(from, Math.min(from + USERS_AT_ONCE, users.size())));
      }
    } catch (RuntimeException outage) {
      log.warn("Sockets could not be compared with the table: {}", outage.toString());
    }
  }

  private void catchUp(List<UUID> users) {
    feed.ends(users)
        .forEach(
            (user, end) ->
                sockets.of(user).stream()
                    .filter(socket -> socket.isBehind(end))
                    .forEach(LiveSocket::wake));
  }

  @Override
  public void stop() {
    running = false;
    handler.leave();
  }

  /** Stops first, while the web server still carries the closing messages. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
