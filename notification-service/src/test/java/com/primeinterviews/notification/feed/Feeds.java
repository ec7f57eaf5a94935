package com.primeinterviews.notification.feed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Puts notifications into feeds the way an event does. */
public final class Feeds {

  private final NotificationFeed feed;
  private final TransactionOperations transactions;

  public Feeds(NotificationFeed feed, TransactionOperations transactions) {
    this.feed = feed;
    this.transactions = transactions;
  }

  public void add(UUID userId, String title) {
    add(userId, NotificationType.SESSION_CONFIRMED, title);
  }

  public void add(UUID userId, NotificationType type, String title) {
    var news = new NewNotification(userId, type, title, "body", Map.of("n", 1));
    transactions.executeWithoutResult(status -> feed.add(List.of(news)));
  }
}
