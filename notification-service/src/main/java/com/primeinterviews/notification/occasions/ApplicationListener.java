package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.feed.NewNotification;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.notification.feed.NotificationType;
import com.primeinterviews.notification.wording.OneLine;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells owners of job applications how these move. */
@Component
class ApplicationListener {

  /** What is read of {@code application.status-changed.v1}. */
  record ApplicationFact(
      UUID applicationId,
      UUID userId,
      UUID jobId,
      String jobTitle,
      String company,
      String status,
      String previousStatus,
      long version) {}

  private final Inbox inbox;
  private final LatestVersions versions;
  private final NotificationFeed feed;

  ApplicationListener(Inbox inbox, LatestVersions versions, NotificationFeed feed) {
    this.inbox = inbox;
    this.versions = versions;
    this.feed = feed;
  }

  @KafkaListener(topics = "hiring.application.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    if (event.type().equals("application.status-changed.v1")) {
      var application = event.as(ApplicationFact.class);
      if (versions.isNews(application.applicationId(), application.version())) {
        feed.add(List.of(notification(application)));
      }
    }
  }

  private static NewNotification notification(ApplicationFact application) {
    var status = OneLine.of(application.status());
    var previous = OneLine.of(application.previousStatus());
    var title = OneLine.of(application.jobTitle());
    var company = OneLine.of(application.company());
    return new NewNotification(
        application.userId(),
        NotificationType.APPLICATION_STATUS_CHANGED,
        "Application moved to " + status,
        "%s at %s moved from %s to %s.".formatted(title, company, previous, status),
        Map.of(
            "applicationId", application.applicationId(),
            "jobId", application.jobId(),
            "jobTitle", title,
            "company", company,
            "status", status,
            "previousStatus", previous));
  }
}
