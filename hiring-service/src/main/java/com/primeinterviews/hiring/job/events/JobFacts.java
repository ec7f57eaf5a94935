package com.primeinterviews.hiring.job.events;

import com.primeinterviews.hiring.job.Job;
import com.primeinterviews.hiring.job.JobEvent;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.TopicBuilder;

/** Tells the other services what they need to know about jobs. */
@Configuration(proxyBeanMethods = false)
class JobFacts {

  private static final String TOPIC = "hiring.job.v1";

  private final EventPublisher publisher;

  JobFacts(EventPublisher publisher) {
    this.publisher = publisher;
  }

  @Bean
  static NewTopic hiringJobTopic() {
    return TopicBuilder.name(TOPIC).build();
  }

  @EventListener
  void publish(JobEvent event) {
    var job = event.job();
    publisher.publish(
        switch (event) {
          case JobEvent.Noted _ -> outgoing("job.created.v1", job, factOf(job));
          case JobEvent.Revised _ -> outgoing("job.updated.v1", job, factOf(job));
          case JobEvent.Deleted _ -> outgoing("job.deleted.v1", job, deletionOf(job));
        });
  }

  private static OutgoingEvent outgoing(String type, Job job, Record fact) {
    return new OutgoingEvent(TOPIC, type, job.id(), fact);
  }

  private static JobFact factOf(Job job) {
    var details = job.details();
    return new JobFact(
        job.id(),
        job.owner(),
        details.title(),
        details.company(),
        details.location(),
        details.remote(),
        details.techStack(),
        details.status().wireName(),
        job.version(),
        job.updatedAt());
  }

  private static JobDeletedFact deletionOf(Job job) {
    return new JobDeletedFact(job.id(), job.owner(), job.version(), job.updatedAt());
  }
}
