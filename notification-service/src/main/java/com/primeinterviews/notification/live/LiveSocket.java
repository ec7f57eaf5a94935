package com.primeinterviews.notification.live;

import com.primeinterviews.notification.feed.FeedOrder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.SessionLimitExceededException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One client that follows a feed. Wake-up calls carry no content: each makes the socket read on in
 * the table from the last id it sent. Ids grow in the order of commit, so nothing is passed over
 * and nothing sent twice, however many calls come, are late or get lost.
 */
final class LiveSocket {

  private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);

  private final WebSocketSession session;
  private final UUID userId;
  private final FeedWindow feed;
  private final LiveTasks tasks;
  private final JsonMapper json;
  private final int batch;

  /** Calls since the last look at the table; whoever raises it from zero starts looking. */
  private final AtomicInteger calls = new AtomicInteger();

  private volatile UUID lastSent;
  private volatile UUID lastAcknowledged;
  private volatile boolean pingOpen;

  LiveSocket(
      WebSocketSession session,
      Admission.Admitted admitted,
      FeedWindow feed,
      LiveTasks tasks,
      JsonMapper json,
      int batch) {
    this.session = session;
    this.userId = admitted.userId();
    this.lastSent = admitted.after();
    this.lastAcknowledged = admitted.after();
    this.feed = feed;
    this.tasks = tasks;
    this.json = json;
    this.batch = batch;
  }

  UUID userId() {
    return userId;
  }

  boolean isBehind(UUID endOfFeed) {
    return FeedOrder.isAfter(endOfFeed, lastSent);
  }

  /** There may be something new. Never blocks. */
  void wake() {
    if (calls.getAndIncrement() == 0) {
      tasks.now(this::readOn);
    }
  }

  private void readOn() {
    int answered = calls.get();
    do {
      try {
        sendNew();
      } catch (IOException | SessionLimitExceededException gone) {
        close(CloseStatus.SESSION_NOT_RELIABLE);
      } catch (RuntimeException outage) {
        log.warn("A socket could not be fed, it catches up later: {}", outage.toString());
      }
      answered = calls.addAndGet(-answered);
    } while (answered != 0);
  }

  private void sendNew() throws IOException {
    int read;
    do {
      var news = feed.after(userId, lastSent, batch);
      read = news.size();
      for (var notification : news) {
        session.sendMessage(new TextMessage(json.writeValueAsString(notification)));
        lastSent = notification.id();
      }
    } while (read == batch && session.isOpen());
  }

  /** Only what was sent can be acknowledged, and only forward: a flood of acks writes nothing. */
  void acknowledge(UUID id) {
    if (FeedOrder.isAfter(id, lastAcknowledged) && !FeedOrder.isAfter(id, lastSent)) {
      feed.acknowledge(userId, id);
      lastAcknowledged = id;
    }
  }

  void heard() {
    pingOpen = false;
  }

  boolean owesPong() {
    return pingOpen;
  }

  void ping() {
    if (owesPong()) {
      close(Closing.SILENT);
      return;
    }
    pingOpen = true;
    try {
      session.sendMessage(new PingMessage(ByteBuffer.allocate(0)));
    } catch (IOException | RuntimeException gone) {
      close(CloseStatus.SESSION_NOT_RELIABLE);
    }
  }

  void close(CloseStatus why) {
    try {
      session.close(why);
    } catch (IOException | RuntimeException gone) {
      log.debug("A socket was gone before it could be closed", gone);
    }
  }
}
