package com.primeinterviews.notification.feed;

import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own notifications: looked through, marked, thrown away. */
@Service
@Transactional
public class NotificationList {

  private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "id");

  private final Notifications notifications;
  private final Clock clock;

  NotificationList(Notifications notifications, Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public NotificationPage find(NotificationFilter filter, PageQuery query) {
    var cursor = query.cursor();
    return cursor == null
        ? page(filter, query)
        : olderThan(cursor.expect(1).uuid(0), filter, query);
  }

  private NotificationPage page(NotificationFilter filter, PageQuery query) {
    var wanted = PageRequest.of(query.page() - 1, query.limit(), NEWEST_FIRST);
    var found = notifications.findBy(filter.matches(), q -> q.page(wanted));
    var items = found.stream().map(Notification::view).toList();
    return new NotificationPage(
        items,
        Pagination.page(query, found.getTotalElements(), next(items, found.hasNext())),
        notifications.countUnread(filter.userId()));
  }

  /** One more than asked for is read instead of counting what is left. */
  private NotificationPage olderThan(UUID id, NotificationFilter filter, PageQuery query) {
    var found =
        notifications.findBy(
            filter.matchesOlderThan(id),
            q -> q.sortBy(NEWEST_FIRST).limit(query.limit() + 1).all());
    var items = found.stream().limit(query.limit()).map(Notification::view).toList();
    return new NotificationPage(
        items,
        Pagination.cursor(query, next(items, found.size() > items.size())),
        notifications.countUnread(filter.userId()));
  }

  private static @Nullable String next(List<NotificationView> items, boolean more) {
    return more ? Cursor.encode(items.getLast().id()) : null;
  }

  /** Empty when this person has no such notification. */
  public Optional<NotificationView> mark(UUID userId, UUID id, boolean read) {
    var found = notifications.findByIdAndUserId(id, userId);
    found.ifPresent(
        notification -> {
          if (read) {
            notification.markRead(clock.instant());
          } else {
            notification.markUnread();
          }
        });
    return found.map(Notification::view);
  }

  /** How many were unread. */
  public int markAllRead(UUID userId) {
    return notifications.markAllRead(userId, clock.instant());
  }

  /** How many of these were there and this person's own. */
  public int delete(UUID userId, Collection<UUID> ids) {
    return notifications.deleteOwn(userId, List.copyOf(ids));
  }
}
