package com.primeinterviews.platform.revocation;

import com.primeinterviews.platform.events.IncomingEvents;
import java.time.Clock;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Tokens that were taken back are refused by every service, not only at the gateway. Off ({@code
 * prime.token.revocation-list=false}) for the service that knows its sign-ins itself.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnProperty(name = "prime.token.revocation-list", matchIfMissing = true)
class PlatformRevocation {

  private static final Logger log = LoggerFactory.getLogger(PlatformRevocation.class);

  /** Of each: about 15 MB when full; far more than sign-ins end in an hour. */
  private static final int REMEMBERED_AT_MOST = 100_000;

  @Bean
  @ConditionalOnMissingBean
  RevocationList revocationList(Clock clock) {
    return new RevocationList(clock, REMEMBERED_AT_MOST);
  }

  @Bean
  RevocationReader revocationReader(
      RevocationList list,
      IncomingEvents events,
      ConsumerFactory<?, ?> kafka,
      Clock clock,
      @Value("${spring.application.name}") String service) {
    var settings = new HashMap<>(kafka.getConfigurationProperties());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-revocations");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MS_CONFIG, 1_000L);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 10_000L);
    return new RevocationReader(
        () -> new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer()),
        message -> apply(message, events, list),
        clock);
  }

  /** A message that cannot be understood is left out: there is nobody to give it back to. */
  private static void apply(
      ConsumerRecord<String, String> message, IncomingEvents events, RevocationList list) {
    try {
      var event = events.read(message);
      switch (event.type()) {
        case TokensRevoked.TYPE -> list.apply(event.as(TokensRevoked.class));
        case UserBlockChanged.TYPE -> list.apply(event.as(UserBlockChanged.class));
        default -> log.debug("{} is of no concern here", event.type());
      }
    } catch (RuntimeException malformed) {
      log.warn(
          "Message {}-{}@{} is left out: {}",
          message.topic(),
          message.partition(),
          message.offset(),
          malformed.toString());
    }
  }
}
