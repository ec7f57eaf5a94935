package com.primeinterviews.notification.feed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads feeds forward, the way sockets follow them. */
@Service
@Transactional(readOnly = true)
public class FeedReader {

  private final Notifications notifications;
  private final FeedPositions positions;

  FeedReader(Notifications notifications, FeedPositions positions) {
    this.notifications = notifications;
    this.positions = positions;
  }

  /** The oldest {@code limit} notifications after {@code id}, oldest first. */
  public List<NotificationView> after(UUID userId, UUID id, int limit) {
    return notifications.findByUserIdAndIdGreaterThanOrderById(userId, id, Limit.of(limit)).stream()
        .map(Notification::view)
        .toList();
  }

  public FeedPosition position(UUID userId) {
    return positions.find(userId).orElse(FeedPosition.EMPTY);
  }

  /** The newest notification id of each of these people who has one. */
  public Map<UUID, UUID> ends(Collection<UUID> userIds) {
    return positions.ends(userIds);
  }

  /** Remembers that the owner's client has everything up to {@code id}. */
  @Transactional
  public void acknowledge(UUID userId, UUID id) {
    positions.acknowledge(userId, id);
  }
}
