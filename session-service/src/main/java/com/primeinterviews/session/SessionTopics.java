package com.primeinterviews.session;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The topics this service writes. */
@Configuration
class SessionTopics {

  @Bean
  NewTopic sessionTopic() {
    return TopicBuilder.name("session.session.v1").build();
  }

  @Bean
  NewTopic calendarTopic() {
    return TopicBuilder.name("session.calendar.v1").build();
  }

  @Bean
  NewTopic waitlistTopic() {
    return TopicBuilder.name("session.waitlist.v1").build();
  }

  @Bean
  NewTopic interviewTopic() {
    return TopicBuilder.name("session.interview.v1").build();
  }
}
