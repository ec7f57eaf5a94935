package com.primeinterviews.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import io.namastack.outbox.JdbcOutboxRecordEntityMapper;
import io.namastack.outbox.JdbcTableNameResolver;
import io.namastack.outbox.Outbox;
import io.namastack.outbox.config.JdbcOutboxAutoConfiguration;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.support.LoggingProducerListener;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Events out through the outbox, events in through the inbox, the hopeless to the dead letters. */
@AutoConfiguration(before = {KafkaAutoConfiguration.class, JdbcOutboxAutoConfiguration.class})
@EnableScheduling
class PlatformEvents {

  private final String service;

  PlatformEvents(@Value("${spring.application.name}") String service) {
    this.service = service;
  }

  @Bean
  @ConditionalOnMissingBean
  EventPublisher eventPublisher(
      Outbox outbox, JsonMapper json, Clock clock, ObjectProvider<Tracer> tracer) {
    return new EventPublisher(outbox, json, clock, tracer.getIfAvailable(() -> Tracer.NOOP));
  }

  @Bean
  OutboxRecords outboxRecords(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      JdbcOutboxRecordEntityMapper rows,
      Clock clock,
      JdbcTableNameResolver tables) {
    return new OutboxRecords(jdbc, new TransactionTemplate(transactions), rows, clock, tables);
  }

  @Bean
  KafkaOutboxHandler kafkaOutboxHandler(KafkaTemplate<String, String> kafka) {
    return new KafkaOutboxHandler(kafka, service);
  }

  @Bean
  @ConditionalOnMissingBean
  IncomingEvents incomingEvents(JsonMapper json) {
    return new IncomingEvents(json);
  }

  @Bean
  @ConditionalOnMissingBean
  Inbox inbox(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      IncomingEvents events,
      Clock clock) {
    return new Inbox(jdbc, new TransactionTemplate(transactions), events, clock);
  }

  @Bean
  @ConditionalOnMissingBean
  CommonErrorHandler kafkaErrorHandler(KafkaTemplate<String, String> kafka, MeterRegistry meters) {
    return DeadLetters.errorHandler(kafka, service, meters);
  }

  /** Says which message could not be sent, but not what it holds: payloads name people. */
  @Bean
  ProducerListener<Object, Object> failedSends() {
    var log = new LoggingProducerListener<>();
    log.setIncludeContents(false);
    return log;
  }

  @Bean
  NewTopic deadLetterTopic() {
    return TopicBuilder.name(DeadLetters.topicOf(service)).build();
  }

  @Bean
  ListenedTopics listenedTopics(KafkaAdmin admin, KafkaListenerEndpointRegistry listeners) {
    return new ListenedTopics(admin, listeners);
  }

  @Bean
  MeterBinder outboxBacklog(JdbcClient jdbc) {
    return meters ->
        Gauge.builder("outbox.backlog", jdbc, PlatformEvents::waiting)
            .description("Events recorded but not yet with the broker")
            .register(meters);
  }

  private static double waiting(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from outbox_record where status <> 'COMPLETED'")
        .query(Long.class)
        .single();
  }
}
