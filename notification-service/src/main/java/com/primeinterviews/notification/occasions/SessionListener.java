package com.primeinterviews.notification.occasions;

import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what happens to sessions. */
@Component
class SessionListener {

  private final Inbox inbox;
  private final LatestVersions versions;
  private final SessionNews news;
  private final WaitlistNews waitlist;
  private final AssessmentNews assessments;

  SessionListener(
      Inbox inbox,
      LatestVersions versions,
      SessionNews news,
      WaitlistNews waitlist,
      AssessmentNews assessments) {
    this.inbox = inbox;
    this.versions = versions;
    this.news = news;
    this.waitlist = waitlist;
    this.assessments = assessments;
  }

  @KafkaListener(topics = {"session.session.v1", "session.waitlist.v1"})
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "session.booked.v1",
          "session.status-changed.v1",
          "session.rescheduled.v1",
          "session.reviewed.v1" -> {
        var session = event.as(SessionFact.class);
        if (versions.isNews(session.sessionId(), session.version())) {
          tell(session, event);
        }
      }
      case "waitlist.offered.v1" -> waitlist.offered(event.as(WaitlistNews.Offer.class));
      case "scorecard.shared.v1" -> assessments.shared(event.as(AssessmentNews.Shared.class));
      case "skills.assessed.v1" -> assessments.assessed(event.as(AssessmentNews.Assessed.class));
      default -> {}
    }
  }

  private void tell(SessionFact session, IncomingEvent event) {
    switch (event.type()) {
      case "session.booked.v1" -> news.booked(session);
      case "session.status-changed.v1" -> news.changed(session, event.as(SessionFact.Change.class));
      case "session.rescheduled.v1" -> news.moved(session, event.as(SessionFact.Move.class));
      case "session.reviewed.v1" -> news.reviewed(session, event.as(SessionFact.Review.class));
      default -> throw new IllegalStateException(event.type());
    }
  }
}
