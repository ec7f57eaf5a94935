package com.primeinterviews.platform.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.servers.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What a service reads that was not there when it happened. */
class LateStartTest {

  private final List<String> read = new CopyOnWriteArrayList<>();
  private final String servers = TestServers.get().kafkaServers();

  @Test
  void aBlockIsReadHoweverOldAndWhatWasRevokedJustNow()
      throws ExecutionException, InterruptedException {
    var now = Instant.now();
    var block = send(UserBlockChanged.TOPIC, now.minus(Duration.ofHours(2)));
    var recent = send(TokensRevoked.TOPIC, now);
    var reader =
        new RevocationReader(
            () ->
                new KafkaConsumer<>(
                    Map.of("bootstrap.servers", servers, "allow.auto.create.topics", false),
                    new StringDeserializer(),
                    new StringDeserializer()),
            message -> read.add(message.key()),
            Clock.systemUTC());
    reader.start();
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(read).contains(block, recent));
    } finally {
      reader.stop();
    }
  }

  private String send(String topic, Instant time) throws ExecutionException, InterruptedException {
    var key = Ids.newId().toString();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, null, time.toEpochMilli(), key, "{}")).get();
    }
    return key;
  }
}
