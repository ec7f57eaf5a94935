package com.primeinterviews.notification.mail.events;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

@Configuration(proxyBeanMethods = false)
class DeliveryTopics {

  static final String NAME = "notification.delivery.v1";

  @Bean
  static NewTopic deliveryTopic() {
    return TopicBuilder.name(NAME).build();
  }
}
