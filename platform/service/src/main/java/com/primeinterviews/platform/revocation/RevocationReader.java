package com.primeinterviews.platform.revocation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the topics of revocations and of blocks into the {@link RevocationList}. Every instance
 * reads every partition, without a consumer group: revocations from one hour back, as what is older
 * concerns tokens that have expired, blocks from the beginning. Nothing waits for it; while the
 * broker is away or a topic is not there yet, tokens are accepted by what is known, and it tries
 * again every five seconds.
 */
final class RevocationReader implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RevocationReader.class);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofSeconds(1);

  /** How often it is looked whether the topic has got more partitions. */
  private static final Duration SAME_PARTITIONS = Duration.ofMinutes(5);

  private static final List<String> TOPICS = List.of(TokensRevoked.TOPIC, UserBlockChanged.TOPIC);

  private final Supplier<Consumer<String, String>> consumers;
  private final java.util.function.Consumer<ConsumerRecord<String, String>> effect;
  private final Clock clock;
  private volatile @Nullable Reading reading;

  RevocationReader(
      Supplier<Consumer<String, String>> consumers,
      java.util.function.Consumer<ConsumerRecord<String, String>> effect,
      Clock clock) {
    this.consumers = consumers;
    this.effect = effect;
    this.clock = clock;
  }

  @Override
  public void start() {
    var started = new Reading();
    reading = started;
    Thread.ofPlatform().daemon().name("revocations").start(started);
  }

  @Override
  public void stop() {
    var running = reading;
    reading = null;
    if (running != null) {
      running.end();
    }
  }

  @Override
  public boolean isRunning() {
    return reading != null;
  }

  /** One life of the reading thread. */
  private final class Reading implements Runnable {
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Consumer<String, String> current;
    private boolean outageTold;

    void end() {
      ended.countDown();
      var consumer = current;
      if (consumer != null) {
        consumer.wakeup();
      }
    }

    @Override
    public void run() {
      try {
        do {
          readUntilFailure();
        } while (!ended.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void readUntilFailure() {
      try (var consumer = consumers.get()) {
        current = consumer;
        while (ended.getCount() > 0 && follow(consumer)) {
          outageTold = false;
        }
      } catch (WakeupException stopping) {
        // end() was called.
      } catch (KafkaException outage) {
        if (!outageTold) {
          log.warn("Revocations are not read while the broker is away: {}", outage.toString());
          outageTold = true;
        }
      } finally {
        current = null;
      }
    }

    /** Reads for a while; false when a topic is not there yet. */
    private boolean follow(Consumer<String, String> consumer) {
      var partitions = new ArrayList<TopicPartition>();
      for (var topic : TOPICS) {
        var ofTopic = consumer.partitionsFor(topic);
        if (ofTopic.isEmpty()) {
          return false;
        }
        ofTopic.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
      }
      if (!consumer.assignment().containsAll(partitions)) {
        consumer.assign(partitions);
        startWhereItMatters(consumer, partitions);
      }
      var until = clock.instant().plus(SAME_PARTITIONS);
      while (ended.getCount() > 0 && clock.instant().isBefore(until)) {
        consumer.poll(POLL).forEach(effect);
      }
      return true;
    }

    private void startWhereItMatters(
        Consumer<String, String> consumer, List<TopicPartition> partitions) {
      consumer.seekToBeginning(partitions);
      // Asked first: what comes between the two questions lies behind these ends.
      var ends = consumer.endOffsets(partitions);
      var anHourAgo = clock.instant().minus(RevocationList.REMEMBERED).toEpochMilli();
      Map<TopicPartition, Long> wanted = new HashMap<>();
      partitions.stream()
          .filter(partition -> partition.topic().equals(TokensRevoked.TOPIC))
          .forEach(partition -> wanted.put(partition, anHourAgo));
      consumer
          .offsetsForTimes(wanted)
          .forEach(
              (partition, first) ->
                  consumer.seek(
                      partition,
                      first == null ? ends.getOrDefault(partition, 0L) : first.offset()));
    }
  }
}
