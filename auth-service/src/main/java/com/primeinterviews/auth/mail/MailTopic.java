package com.primeinterviews.auth.mail;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** Where mails are asked for. Its messages carry tokens in the clear, so they do not stay long. */
@Configuration(proxyBeanMethods = false)
class MailTopic {

  static final String NAME = "identity.mail.v1";

  /** As long as an outage of the mail may last; the tokens are good for less. */
  private static final Duration RETENTION = Duration.ofHours(24);

  /** Only closed segments are deleted. */
  private static final Duration SEGMENT = Duration.ofHours(1);

  @Bean
  static NewTopic identityMailTopic() {
    return TopicBuilder.name(NAME)
        .config(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(RETENTION.toMillis()))
        .config(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(SEGMENT.toMillis()))
        .build();
  }
}
