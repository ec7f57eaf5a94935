package com.primeinterviews.analytics.intake;

import com.primeinterviews.analytics.overview.Census;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Mentor profiles: how many are active. */
@Component
class MentorListener {

  private final Inbox inbox;
  private final Census census;

  MentorListener(Inbox inbox, Census census) {
    this.inbox = inbox;
    this.census = census;
  }

  @KafkaListener(topics = "mentor.mentor.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "mentor.published.v1", "mentor.updated.v1" -> {
        var mentor = event.as(MentorFact.class);
        enter(mentor.mentorId(), mentor.version(), mentor.active() ? "active" : "inactive");
      }
      case "mentor.deactivated.v1" -> {
        var mentor = event.as(DeactivationFact.class);
        enter(mentor.mentorId(), mentor.version(), "inactive");
      }
      default -> {}
    }
  }

  private void enter(UUID mentorId, long version, String state) {
    census.enter(Census.Kind.MENTOR, mentorId, version, state);
  }

  private record MentorFact(UUID mentorId, boolean active, long version) {}

  private record DeactivationFact(UUID mentorId, long version) {}
}
