package com.primeinterviews.auth.signin.events;

import com.primeinterviews.auth.signin.TokensEnded;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.TopicBuilder;

/** Tells the services which tokens they must not accept any more. */
@Configuration(proxyBeanMethods = false)
class RevocationFacts {

  private static final String TOPIC = "identity.revocation.v1";

  /** Longer than any access token lives: what is older is of no use to anybody. */
  private static final Duration RETENTION = Duration.ofHours(1);

  /** Only closed segments are deleted. */
  private static final Duration SEGMENT = Duration.ofMinutes(10);

  private final EventPublisher publisher;

  RevocationFacts(EventPublisher publisher) {
    this.publisher = publisher;
  }

  @Bean
  static NewTopic identityRevocationTopic() {
    return TopicBuilder.name(TOPIC)
        .config(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(RETENTION.toMillis()))
        .config(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(SEGMENT.toMillis()))
        .build();
  }

  @EventListener
  void publish(TokensEnded ended) {
    publisher.publish(
        new OutgoingEvent(TOPIC, "tokens.revoked.v1", ended.userId(), TokensRevoked.of(ended)));
  }
}
