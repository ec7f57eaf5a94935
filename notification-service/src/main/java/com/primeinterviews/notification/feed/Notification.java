package com.primeinterviews.notification.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one person was told. */
@Entity
class Notification {

  @Id private UUID id;

  @Column(updatable = false)
  private UUID userId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private NotificationType type;

  @Column(updatable = false)
  private String title;

  @Column(updatable = false)
  private String body;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(updatable = false)
  private Map<String, Object> data;

  @Column(updatable = false)
  private Instant createdAt;

  private @Nullable Instant readAt;

  @SuppressWarnings("NullAway.Init")
  protected Notification() {}

  Notification(UUID id, NewNotification news, Instant now) {
    this.id = id;
    this.userId = news.userId();
    this.type = news.type();
    this.title = news.title();
    this.body = news.body();
    this.data = news.data();
    this.createdAt = now;
  }

  /** Read stays as it was first read. */
  void markRead(Instant now) {
    if (readAt == null) {
      readAt = now;
    }
  }

  void markUnread() {
    readAt = null;
  }

  NotificationView view() {
    return new NotificationView(id, type, title, body, data, createdAt, readAt != null);
  }
}
