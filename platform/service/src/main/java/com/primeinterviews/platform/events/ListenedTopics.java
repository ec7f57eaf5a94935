package com.primeinterviews.platform.events;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * Makes sure, before the listeners start, that the topics they read exist, so that the order in
 * which services start does not matter. A broker that is away does not stop the start.
 */
final class ListenedTopics implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ListenedTopics.class);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final KafkaAdmin admin;
  private final KafkaListenerEndpointRegistry listeners;
  private volatile boolean running;

  ListenedTopics(KafkaAdmin admin, KafkaListenerEndpointRegistry listeners) {
    this.admin = admin;
    this.listeners = listeners;
  }

  @Override
  public void start() {
    running = true;
    var topics =
        listeners.getAllListenerContainers().stream()
            .map(container -> container.getContainerProperties().getTopics())
            .filter(Objects::nonNull)
            .flatMap(Arrays::stream)
            .distinct()
            .map(name -> TopicBuilder.name(name).build())
            .toArray(NewTopic[]::new);
    if (topics.length == 0) {
      return;
    }
    try {
      admin.createOrModifyTopics(topics);
      awaitKnown(Stream.of(topics).map(NewTopic::name).toArray(String[]::new));
    } catch (KafkaException | IllegalStateException brokerAway) {
      log.warn(
          "Topics {} could not be checked, the broker is away: {}",
          Stream.of(topics).map(NewTopic::name).toList(),
          brokerAway.getMessage());
    }
  }

  /** Brokers learn of a new topic a moment after it was made; a consumer would complain aloud. */
  private void awaitKnown(String... names) {
    var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        admin.describeTopics(names);
        return;
      } catch (KafkaException notYet) {
        log.debug("Not all brokers know {} yet", List.of(names));
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return AbstractMessageListenerContainer.DEFAULT_PHASE - 100;
  }
}
