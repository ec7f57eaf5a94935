package com.primeinterviews.hiring.erasure;

import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Deletes the jobs and applications of people who are to be forgotten, those they had deleted
 * themselves included. Nobody but their owner ever saw them, so nobody has to be told.
 */
@Component
class ErasureListener {

  private final Inbox inbox;
  private final JdbcClient jdbc;

  ErasureListener(Inbox inbox, JdbcClient jdbc) {
    this.inbox = inbox;
    this.jdbc = jdbc;
  }

  @KafkaListener(topics = "identity.user.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "user.erased.v1" -> erase(event.as(ErasedUser.class).userId());
      default -> {}
    }
  }

  /** Moves go with their application. */
  private void erase(UUID userId) {
    jdbc.sql("delete from job_application where user_id = ?").param(userId).update();
    jdbc.sql("delete from job where user_id = ?").param(userId).update();
  }

  private record ErasedUser(UUID userId) {}
}
