package com.primeinterviews.platform.events;

import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends one event and waits until the broker has it, so that the next event of the same aggregate
 * cannot overtake it. Headers follow the CloudEvents Kafka binding in binary mode.
 */
final class KafkaOutboxHandler implements OutboxTypedHandler<OutboxMessage> {

  /** Above the producer's own delivery time-out, which decides. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final KafkaTemplate<String, String> kafka;
  private final String source;

  KafkaOutboxHandler(KafkaTemplate<String, String> kafka, String source) {
    this.kafka = kafka;
    this.source = source;
  }

  @Override
  public void handle(OutboxMessage message, OutboxRecordMetadata metadata) {
    try {
      kafka.send(toRecord(message)).get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while sending " + message.id(), e);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("Not sent: " + message.id(), e);
    }
  }

  private ProducerRecord<String, String> toRecord(OutboxMessage message) {
    var event = new ProducerRecord<>(message.topic(), message.key(), message.data());
    header(event, "ce_specversion", "1.0");
    header(event, CloudEventHeaders.ID, message.id());
    header(event, CloudEventHeaders.TYPE, message.type());
    header(event, "ce_source", "/" + source);
    header(event, CloudEventHeaders.TIME, message.time().toString());
    header(event, "content-type", "application/json");
    header(event, "traceparent", message.traceparent());
    return event;
  }

  private static void header(ProducerRecord<?, ?> event, String name, @Nullable String value) {
    if (value != null) {
      event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
