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

  private static final String REVOCATIONS = "identity.revocation.v1";
  private static final String BLOCKS = "identity.block.v1";

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
    return TopicBuilder.name(REVOCATIONS)
        .config(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(RETENTION.toMillis()))
        .config(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(SEGMENT.toMillis()))
        .build();
  }

  /** Whoever starts later than a block has to know of it too: the last message of a user stays. */
  @Bean
  static NewTopic identityBlockTopic() {
    return TopicBuilder.name(BLOCKS).compact().build();
  }

  @EventListener
  void publish(TokensEnded ended) {
    if (!ended.sources().isEmpty()) {
      publisher.publish(
          new OutgoingEvent(
              REVOCATIONS, "tokens.revoked.v1", ended.userId(), TokensRevoked.of(ended)));
    }
    Boolean blocked = ended.userBlocked();
    if (blocked != null) {
      publisher.publish(
          new OutgoingEvent(
              BLOCKS,
              "user.block-changed.v1",
              ended.userId(),
              new UserBlockChanged(
                  ended.userId(), blocked, ended.reason().wireName(), ended.endedAt())));
    }
  }
}
