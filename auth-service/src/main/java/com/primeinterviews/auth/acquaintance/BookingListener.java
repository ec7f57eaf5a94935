package com.primeinterviews.auth.acquaintance;

import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps {@link Acquaintances} as session-service tells. */
@Component
class BookingListener {

  private final Inbox inbox;
  private final Acquaintances acquaintances;

  BookingListener(Inbox inbox, Acquaintances acquaintances) {
    this.inbox = inbox;
    this.acquaintances = acquaintances;
  }

  /** What this service needs of {@code session.booked.v1}. */
  record Booked(Person mentor, Person candidate) {}

  record Person(UUID userId) {}

  @KafkaListener(topics = "session.session.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    if (event.type().equals("session.booked.v1")) {
      var booked = event.as(Booked.class);
      acquaintances.remember(booked.mentor().userId(), booked.candidate().userId());
    }
  }
}
