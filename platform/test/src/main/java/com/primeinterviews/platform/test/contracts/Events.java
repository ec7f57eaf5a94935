package com.primeinterviews.platform.test.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.servers.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends events as another service would, and looks at those that the service under test sent. */
public final class Events implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", TestServers.get().kafkaServers(), "linger.ms", 0),
          new StringSerializer(),
          new StringSerializer());

  /** Sends the edited sample of an event type under a new event id, which it returns. */
  public String send(String type, UUID key, Map<String, ?> edits) {
    var id = Ids.newId().toString();
    send(type, key.toString(), id, Contracts.sample(type, edits).toString());
    return id;
  }

  /** Sends any payload under an event id of choice: the same once more, or a poisonous one. */
  public void send(String type, String key, String eventId, String payload) {
    var event = new ProducerRecord<>(Contracts.topicOf(type), key, payload);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            eventId,
            "ce_type",
            type,
            "ce_source",
            "/test",
            "ce_time",
            Instant.now().toString())
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(event).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for an event of this type and key, checks it against its schema, gives its payload. */
  public JsonNode await(String type, UUID key) {
    return awaitAll(type, key, 1).getFirst();
  }

  /** Waits for at least so many events of this type and key, in the order they were sent. */
  public List<JsonNode> awaitAll(String type, UUID key, int count) {
    var found =
        Awaitility.await("events " + type + " of " + key)
            .atMost(PATIENCE)
            .until(() -> sent(type, key), events -> events.size() >= count);
    found.forEach(event -> assertThat(Contracts.violations(type, event.value())).isEmpty());
    return found.stream().map(event -> JSON.readTree(event.value())).toList();
  }

  /** Events of this type and key that are on their topic now. */
  public List<ConsumerRecord<String, String>> sent(String type, UUID key) {
    return read(Contracts.topicOf(type)).stream()
        .filter(
            event -> key.toString().equals(event.key()) && type.equals(header(event, "ce_type")))
        .toList();
  }

  /** Waits until the service has put a message with this key into its dead letters. */
  public ConsumerRecord<String, String> awaitDeadLetter(String service, String key) {
    return Awaitility.await("dead letter of " + key)
        .atMost(PATIENCE)
        .until(
            () -> read(service + ".dlt").stream().filter(event -> key.equals(event.key())).toList(),
            events -> !events.isEmpty())
        .getFirst();
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    var header = event.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<String, String>> read(String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", TestServers.get().kafkaServers(),
            "enable.auto.commit", false,
            "allow.auto.create.topics", false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.listTopics().getOrDefault(topic, List.of()).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var all = new ArrayList<ConsumerRecord<String, String>>();
      while (partitions.stream()
          .anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
      return all;
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
