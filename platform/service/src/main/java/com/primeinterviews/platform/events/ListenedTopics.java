package com.primeinterviews.platform.events;

import java.util.Arrays;
import java.util.Objects;
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
    } catch (KafkaException | IllegalStateException brokerAway) {
      log.warn(
          "Topics {} could not be checked, the broker is away: {}",
          Stream.of(topics).map(NewTopic::name).toList(),
          brokerAway.getMessage());
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
