package com.primeinterviews.analytics.intake;

import com.primeinterviews.analytics.overview.Delivery;
import com.primeinterviews.analytics.overview.DeliveryCounters;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Outcomes of messages sent by the notification service. */
@Component
class DeliveryListener {

  private final Inbox inbox;
  private final DeliveryCounters deliveries;

  DeliveryListener(Inbox inbox, DeliveryCounters deliveries) {
    this.inbox = inbox;
    this.deliveries = deliveries;
  }

  @KafkaListener(topics = "notification.delivery.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "delivery.succeeded.v1" -> deliveries.record(event.as(SuccessFact.class).delivery());
      case "delivery.failed.v1" -> deliveries.record(event.as(FailureFact.class).delivery());
      default -> {}
    }
  }

  private record SuccessFact(UUID deliveryId, String channel, long durationMs, Instant occurredAt) {

    Delivery delivery() {
      return new Delivery(deliveryId, channel, true, durationMs, occurredAt);
    }
  }

  private record FailureFact(UUID deliveryId, String channel, Instant occurredAt) {

    Delivery delivery() {
      return new Delivery(deliveryId, channel, false, 0, occurredAt);
    }
  }
}
