package com.primeinterviews.notification.feed;

import com.primeinterviews.platform.paging.Pagination;
import java.util.List;

/**
 * A stretch of a feed, newest first.
 *
 * @param unreadCount unread notifications of the person, whatever the filter
 */
public record NotificationPage(
    List<NotificationView> notifications, Pagination pagination, long unreadCount) {}
