package com.primeinterviews.notification.live;

import java.io.IOException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** An open WebSocket, from before its client is known until it closes. */
final class Connection {

  private static final Logger log = LoggerFactory.getLogger(Connection.class);

  private final WebSocketSession session;

  /** Closes the connection when its time is up: first for want of a token, then at its expiry. */
  private volatile @Nullable Future<?> deadline;

  private volatile @Nullable LiveSocket socket;

  Connection(WebSocketSession session) {
    this.session = session;
  }

  WebSocketSession session() {
    return session;
  }

  @Nullable LiveSocket socket() {
    return socket;
  }

  void admitted(LiveSocket admitted) {
    socket = admitted;
  }

  void endAt(Future<?> newDeadline) {
    cancelDeadline();
    deadline = newDeadline;
  }

  void cancelDeadline() {
    var pending = deadline;
    if (pending != null) {
      pending.cancel(false);
    }
  }

  boolean isOpen() {
    return session.isOpen();
  }

  void close(CloseStatus why) {
    try {
      session.close(why);
    } catch (IOException | RuntimeException gone) {
      log.debug("A socket was gone before it could be closed", gone);
    }
  }
}
