package com.primeinterviews.hiring.application.events;

import com.primeinterviews.hiring.application.ApplicationEvent;
import com.primeinterviews.hiring.application.ApplicationStatus;
import com.primeinterviews.hiring.application.TrackedApplication;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.TopicBuilder;

/** Tells the other services how applications go. */
@Configuration(proxyBeanMethods = false)
class ApplicationFacts {

  private static final String TOPIC = "hiring.application.v1";

  private final EventPublisher publisher;

  ApplicationFacts(EventPublisher publisher) {
    this.publisher = publisher;
  }

  @Bean
  static NewTopic hiringApplicationTopic() {
    return TopicBuilder.name(TOPIC).build();
  }

  @EventListener
  void publish(ApplicationEvent event) {
    var tracked = event.tracked();
    var id = tracked.application().id();
    publisher.publish(
        switch (event) {
          case ApplicationEvent.Started _ ->
              new OutgoingEvent(TOPIC, "application.created.v1", id, factOf(tracked, null));
          case ApplicationEvent.Moved(var _, var from) ->
              new OutgoingEvent(TOPIC, "application.status-changed.v1", id, factOf(tracked, from));
        });
  }

  private static ApplicationFact factOf(
      TrackedApplication tracked, @Nullable ApplicationStatus from) {
    var application = tracked.application();
    var job = tracked.job().details();
    return new ApplicationFact(
        application.id(),
        application.owner(),
        application.jobId(),
        job.title(),
        job.company(),
        application.details().status().wireName(),
        application.details().appliedAt(),
        application.version(),
        from == null ? null : from.wireName(),
        application.updatedAt());
  }
}
