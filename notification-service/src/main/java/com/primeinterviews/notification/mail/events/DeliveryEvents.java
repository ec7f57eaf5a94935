package com.primeinterviews.notification.mail.events;

import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes how deliveries ended, with the transaction that writes it down. */
@Component
public class DeliveryEvents {

  private static final String CHANNEL = "email";

  private final EventPublisher publisher;

  DeliveryEvents(EventPublisher publisher) {
    this.publisher = publisher;
  }

  public void succeeded(
      UUID deliveryId, UUID userId, String template, int attempts, Duration took, Instant now) {
    publish(
        "delivery.succeeded.v1",
        deliveryId,
        new DeliverySucceeded(
            deliveryId, userId, CHANNEL, template, attempts, took.toMillis(), now));
  }

  public void failed(
      UUID deliveryId, UUID userId, String template, int attempts, String reason, Instant now) {
    publish(
        "delivery.failed.v1",
        deliveryId,
        new DeliveryFailed(deliveryId, userId, CHANNEL, template, attempts, reason, now));
  }

  private void publish(String type, UUID deliveryId, Object payload) {
    publisher.publish(new OutgoingEvent(DeliveryTopics.NAME, type, deliveryId, payload));
  }
}
