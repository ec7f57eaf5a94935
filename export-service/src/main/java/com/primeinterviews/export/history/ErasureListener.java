package com.primeinterviews.export.history;

import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Forgets what people exported who are to be forgotten themselves. */
@Component
class ErasureListener {

  private final Inbox inbox;
  private final Exports exports;

  ErasureListener(Inbox inbox, Exports exports) {
    this.inbox = inbox;
    this.exports = exports;
  }

  @KafkaListener(topics = "identity.user.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "user.erased.v1" -> exports.deleteAllOf(event.as(ErasedUser.class).userId());
      default -> {}
    }
  }

  private record ErasedUser(UUID userId) {}
}
