package com.primeinterviews.mentor.profile.events;

import com.primeinterviews.mentor.profile.Mentor;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.stereotype.Component;

/** Publishes what happened to a profile, in the transaction in which it happens. */
@Component
public class MentorAnnouncements {

  static final String TOPIC = "mentor.mentor.v1";

  private final EventPublisher events;

  MentorAnnouncements(EventPublisher events) {
    this.events = events;
  }

  public void published(Mentor mentor) {
    announce("mentor.published.v1", mentor, MentorFact.of(mentor));
  }

  public void updated(Mentor mentor) {
    announce("mentor.updated.v1", mentor, MentorFact.of(mentor));
  }

  public void deactivated(Mentor mentor) {
    announce("mentor.deactivated.v1", mentor, MentorGone.of(mentor));
  }

  private void announce(String type, Mentor mentor, Object fact) {
    events.publish(new OutgoingEvent(TOPIC, type, mentor.id(), fact));
  }

  @Configuration(proxyBeanMethods = false)
  static class Topic {

    @Bean
    NewTopic mentorTopic() {
      return TopicBuilder.name(TOPIC).build();
    }
  }
}
