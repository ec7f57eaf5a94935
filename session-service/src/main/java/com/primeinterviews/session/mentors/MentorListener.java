package com.primeinterviews.session.mentors;

import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the copy of mentors. Events may come twice or late: the inbox skips the first kind, the
 * version the second.
 */
@Component
class MentorListener {

  private final Inbox inbox;
  private final Mentors mentors;
  private final ErasedPeople people;
  private final ApplicationEventPublisher changes;

  MentorListener(
      Inbox inbox, Mentors mentors, ErasedPeople people, ApplicationEventPublisher changes) {
    this.inbox = inbox;
    this.mentors = mentors;
    this.people = people;
    this.changes = changes;
  }

  @KafkaListener(topics = "mentor.mentor.v1")
  void on(ConsumerRecord<String, String> record) {
    inbox.receive(record, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "mentor.published.v1", "mentor.updated.v1" -> take(event.as(MentorFact.class));
      case "mentor.deactivated.v1" -> deactivate(event.as(MentorLeft.class));
      default -> {
        // A type this service has no use for.
      }
    }
  }

  private void take(MentorFact told) {
    var fact = people.contains(told.userId()) ? told.ofNobody() : told;
    var known = mentors.findById(fact.mentorId());
    if (known.isEmpty()) {
      changes.publishEvent(new MentorChanged(mentors.save(new Mentor(fact))));
    } else if (known.get().isOlderThan(fact.version())) {
      known.get().become(fact);
      changes.publishEvent(new MentorChanged(known.get()));
    }
  }

  private void deactivate(MentorLeft left) {
    mentors
        .findById(left.mentorId())
        .filter(mentor -> mentor.isOlderThan(left.version()))
        .ifPresent(
            mentor -> {
              mentor.deactivate(left.version());
              changes.publishEvent(new MentorChanged(mentor));
            });
  }
}
