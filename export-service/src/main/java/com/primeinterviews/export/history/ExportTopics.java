package com.primeinterviews.export.history;

import com.primeinterviews.export.history.events.ExportFinished;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

@Configuration
class ExportTopics {

  @Bean
  NewTopic exportTopic() {
    return TopicBuilder.name(ExportFinished.TOPIC).build();
  }
}
