package com.primeinterviews.notification.occasions;

import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what happens to interviews. */
@Component
class InterviewListener {

  private final Inbox inbox;
  private final LatestVersions versions;
  private final InterviewNews news;
  private final HandoverNews handovers;

  InterviewListener(
      Inbox inbox, LatestVersions versions, InterviewNews news, HandoverNews handovers) {
    this.inbox = inbox;
    this.versions = versions;
    this.news = news;
    this.handovers = handovers;
  }

  @KafkaListener(topics = "session.interview.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "interview.scheduled.v1",
          "interview.rescheduled.v1",
          "interview.reassigned.v1",
          "interview.started.v1",
          "interview.completed.v1",
          "interview.cancelled.v1" -> {
        var interview = event.as(InterviewFact.class);
        if (versions.isNews(interview.interviewId(), interview.version())) {
          tell(interview, event);
        }
      }
      default -> {}
    }
  }

  private void tell(InterviewFact interview, IncomingEvent event) {
    switch (event.type()) {
      case "interview.scheduled.v1" -> news.scheduled(interview);
      case "interview.rescheduled.v1" ->
          news.moved(interview, event.as(InterviewFact.Move.class).previousScheduledAt());
      case "interview.reassigned.v1" ->
          handovers.reassigned(interview, event.as(InterviewFact.Handover.class));
      case "interview.started.v1" -> news.started(interview);
      case "interview.completed.v1" -> news.completed(interview);
      case "interview.cancelled.v1" ->
          news.cancelled(interview, event.as(InterviewFact.Cancellation.class).reason());
      default -> throw new IllegalStateException(event.type());
    }
  }
}
