package com.primeinterviews.notification.feed;

import java.util.Map;
import java.util.UUID;

/**
 * Something to tell one person.
 *
 * @param data what a front end needs to act on it, such as ids and instants
 */
public record NewNotification(
    UUID userId, NotificationType type, String title, String body, Map<String, Object> data) {

  public NewNotification {
    data = Map.copyOf(data);
  }
}
