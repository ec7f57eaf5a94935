package com.primeinterviews.analytics.intake;

import com.primeinterviews.analytics.dashboard.Activities;
import com.primeinterviews.analytics.dashboard.Activity;
import com.primeinterviews.analytics.overview.Census;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Job applications: how many in each status, and what happened to the applicant's own. */
@Component
class ApplicationListener {

  private final Inbox inbox;
  private final Census census;
  private final Activities activities;

  ApplicationListener(Inbox inbox, Census census, Activities activities) {
    this.inbox = inbox;
    this.census = census;
    this.activities = activities;
  }

  @KafkaListener(topics = "hiring.application.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "application.created.v1" ->
          record("application_created", event.as(ApplicationFact.class));
      case "application.status-changed.v1" ->
          record("application_status_changed", event.as(ApplicationFact.class));
      default -> {}
    }
  }

  private void record(String type, ApplicationFact application) {
    census.enter(
        Census.Kind.APPLICATION,
        application.applicationId(),
        application.version(),
        application.status());
    activities.add(application.asActivity(type));
  }

  private record ApplicationFact(
      UUID applicationId,
      UUID userId,
      String jobTitle,
      String company,
      String status,
      long version,
      Instant occurredAt) {

    Activity asActivity(String type) {
      return new Activity(
          applicationId,
          version,
          userId,
          type,
          "%s at %s: %s".formatted(jobTitle, company, status),
          occurredAt,
          Map.of("applicationId", applicationId, "status", status));
    }
  }
}
