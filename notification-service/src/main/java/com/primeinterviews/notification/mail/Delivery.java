package com.primeinterviews.notification.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One letter on its way. A worker takes it for a lease and reports back; if the worker dies, the
 * lease runs out and another one takes it: sent at least once, under the same Message-ID.
 */
@Entity
class Delivery {

  @Id private UUID id;

  @Column(updatable = false)
  private UUID userId;

  @Column(updatable = false)
  private String channel;

  @Column(updatable = false)
  private String template;

  @JdbcTypeCode(SqlTypes.JSON)
  private Letter letter;

  @Enumerated(EnumType.STRING)
  private DeliveryStatus status;

  private int attempts;
  private Instant dueAt;
  private @Nullable String reason;

  @Column(updatable = false)
  private Instant createdAt;

  private @Nullable Instant finishedAt;

  @SuppressWarnings("NullAway.Init")
  protected Delivery() {}

  Delivery(UUID id, Letter letter, Instant now) {
    this.id = id;
    this.userId = letter.readerId();
    this.channel = "email";
    this.template = letter.template();
    this.letter = letter;
    this.status = DeliveryStatus.QUEUED;
    this.dueAt = now;
    this.createdAt = now;
  }

  /** Counts the try when it starts, so that a letter that kills its worker is given up too. */
  void takeUntil(Instant leaseEnd) {
    attempts++;
    dueAt = leaseEnd;
  }

  /** Not tried yet: whom it is for is not known. */
  void postponeTo(Instant later) {
    dueAt = later;
  }

  void sent(Instant now) {
    finish(DeliveryStatus.SENT, null, now);
  }

  void skipped(Instant now) {
    finish(DeliveryStatus.SKIPPED, "no mail server is configured", now);
  }

  /** Waits for the next try, or is given up after the last one. */
  void failed(String why, RetryPolicy retries, Instant now) {
    if (retries.isExhaustedBy(attempts)) {
      giveUp(why, now);
    } else {
      reason = why;
      dueAt = now.plus(retries.pauseAfter(attempts));
    }
  }

  void giveUp(String why, Instant now) {
    finish(DeliveryStatus.FAILED, why, now);
  }

  private void finish(DeliveryStatus how, @Nullable String why, Instant now) {
    status = how;
    letter = letter.asKept();
    reason = why;
    finishedAt = now;
  }

  boolean isFinished() {
    return status != DeliveryStatus.QUEUED;
  }

  boolean isOlderThan(Duration age, Instant now) {
    return createdAt.plus(age).isBefore(now);
  }

  Duration timeToFinish() {
    return finishedAt == null ? Duration.ZERO : Duration.between(createdAt, finishedAt);
  }

  UUID id() {
    return id;
  }

  UUID userId() {
    return userId;
  }

  String channel() {
    return channel;
  }

  String template() {
    return template;
  }

  Letter letter() {
    return letter;
  }

  DeliveryStatus status() {
    return status;
  }

  int attempts() {
    return attempts;
  }

  Instant dueAt() {
    return dueAt;
  }

  @Nullable String reason() {
    return reason;
  }
}
