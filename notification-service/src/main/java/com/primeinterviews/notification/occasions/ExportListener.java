package com.primeinterviews.notification.occasions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.primeinterviews.notification.feed.NewNotification;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.notification.feed.NotificationType;
import com.primeinterviews.notification.wording.OneLine;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells people that their exports are ready, or that they failed. */
@Component
class ExportListener {

  enum Status {
    COMPLETED,
    FAILED,
    CANCELLED;

    @JsonCreator
    static Status fromWire(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** What is read of {@code export.finished.v1}. */
  record ExportFact(
      UUID exportId, UUID userId, String resource, String format, Status status, long rows) {}

  private final Inbox inbox;
  private final NotificationFeed feed;

  ExportListener(Inbox inbox, NotificationFeed feed) {
    this.inbox = inbox;
    this.feed = feed;
  }

  @KafkaListener(topics = "export.job.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    if (event.type().equals("export.finished.v1")) {
      var export = event.as(ExportFact.class);
      var resource = OneLine.of(export.resource());
      switch (export.status()) {
        case COMPLETED ->
            feed.add(
                List.of(
                    notification(
                        export,
                        "Export ready",
                        "Your export of %s (%s) is ready: %d rows."
                            .formatted(resource, export.format(), export.rows()))));
        case FAILED ->
            feed.add(
                List.of(
                    notification(
                        export,
                        "Export failed",
                        "Your export of %s (%s) failed. Please try again."
                            .formatted(resource, export.format()))));
        // Cancelled by its owner, who knows.
        case CANCELLED -> {}
      }
    }
  }

  private static NewNotification notification(ExportFact export, String title, String body) {
    return new NewNotification(
        export.userId(),
        NotificationType.EXPORT_FINISHED,
        title,
        body,
        Map.of(
            "exportId", export.exportId(),
            "resource", OneLine.of(export.resource()),
            "format", export.format(),
            "status", export.status().name().toLowerCase(Locale.ROOT),
            "rows", export.rows()));
  }
}
