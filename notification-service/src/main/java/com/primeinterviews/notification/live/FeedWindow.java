package com.primeinterviews.notification.live;

import com.primeinterviews.notification.feed.FeedPosition;
import com.primeinterviews.notification.feed.FeedReader;
import com.primeinterviews.notification.feed.NotificationView;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The feeds as sockets read them: few at a time, so that a herd of clients that come back together
 * leaves database connections to everybody else.
 */
@Component
class FeedWindow {

  private static final int AT_ONCE = 4;

  private final FeedReader feed;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  FeedWindow(FeedReader feed) {
    this.feed = feed;
  }

  List<NotificationView> after(UUID userId, UUID id, int limit) {
    return inTurn(() -> feed.after(userId, id, limit));
  }

  FeedPosition position(UUID userId) {
    return inTurn(() -> feed.position(userId));
  }

  void acknowledge(UUID userId, UUID id) {
    inTurn(
        () -> {
          feed.acknowledge(userId, id);
          return id;
        });
  }

  private <T> T inTurn(Supplier<T> reading) {
    places.acquireUninterruptibly();
    try {
      return reading.get();
    } finally {
      places.release();
    }
  }
}
