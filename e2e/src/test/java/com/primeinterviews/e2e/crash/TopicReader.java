package com.primeinterviews.e2e.crash;

import com.primeinterviews.e2e.suite.Suite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, and keeps of each key the types of its events in order. */
final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int KAFKA = 19092;

  private final KafkaConsumer<String, String> consumer;
  private final Map<String, List<String>> types = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  TopicReader(Suite suite, String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", "127.0.0.1:" + suite.port(KAFKA),
            "enable.auto.commit", false,
            "allow.auto.create.topics", false);
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** What has come since is read too. */
  TopicReader read() {
    consumer.poll(POLL).forEach(this::keep);
    return this;
  }

  boolean containsAll(Map<String, List<String>> expected) {
    return expected.entrySet().stream()
        .allMatch(
            one -> types.getOrDefault(one.getKey(), List.of()).size() >= one.getValue().size());
  }

  Map<String, List<String>> of(Collection<String> keys) {
    var chosen = new HashMap<>(types);
    chosen.keySet().retainAll(keys);
    return chosen;
  }

  /** An event may be sent again when the broker's word was lost; its id tells. */
  private void keep(ConsumerRecord<String, String> event) {
    if (seen.add(header(event, "ce_id"))) {
      types.computeIfAbsent(event.key(), key -> new ArrayList<>()).add(header(event, "ce_type"));
    }
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
