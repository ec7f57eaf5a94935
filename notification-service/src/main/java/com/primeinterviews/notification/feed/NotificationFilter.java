package com.primeinterviews.notification.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.PredicateSpecification;

/**
 * Which notifications of one person are asked for; null leaves a condition out.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record NotificationFilter(
    UUID userId,
    @Nullable NotificationType type,
    @Nullable Boolean read,
    @Nullable Instant from,
    @Nullable Instant to) {

  PredicateSpecification<Notification> matches() {
    PredicateSpecification<Notification> all =
        (notification, where) -> where.equal(notification.get("userId"), userId);
    if (type != null) {
      all = all.and((notification, where) -> where.equal(notification.get("type"), type));
    }
    if (read != null) {
      all =
          all.and(
              (notification, where) ->
                  read
                      ? where.isNotNull(notification.get("readAt"))
                      : where.isNull(notification.get("readAt")));
    }
    if (from != null) {
      all =
          all.and(
              (notification, where) ->
                  where.greaterThanOrEqualTo(notification.get("createdAt"), from));
    }
    if (to != null) {
      all = all.and((notification, where) -> where.lessThan(notification.get("createdAt"), to));
    }
    return all;
  }

  PredicateSpecification<Notification> matchesOlderThan(UUID id) {
    return matches().and((notification, where) -> where.lessThan(notification.get("id"), id));
  }
}
